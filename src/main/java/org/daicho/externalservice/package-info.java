/**
 * What the body uses of others without handing work out (外部サービス): cloud services and social media accounts, each with its
 * application, its approval by somebody else, its rules, its conditions and its end.
 */
@NullMarked
package org.daicho.externalservice;

import org.jspecify.annotations.NullMarked;
