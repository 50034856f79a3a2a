/** Answers of the systems that connectors call, none of which may hold up a connector for ever or fill the memory. */
@NullMarked
package org.daicho.groupware.connector.answer;

import org.jspecify.annotations.NullMarked;
