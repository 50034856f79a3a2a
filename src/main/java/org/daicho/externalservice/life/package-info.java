/** The life that cloud services and social media accounts have in common: applied for, approved or refused, used, ended. */
@NullMarked
package org.daicho.externalservice.life;

import org.jspecify.annotations.NullMarked;
