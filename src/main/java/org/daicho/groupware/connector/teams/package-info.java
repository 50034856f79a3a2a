/**
 * What is near or has passed, posted once in the morning of every working day to a channel of Microsoft Teams through a
 * workflow's webhook ("When a Teams webhook request is received"), as an Adaptive Card.
 *
 * <p>Everybody in the channel reads what is posted, whatever their rights here: the deadlines can be narrowed to one unit.
 */
@NullMarked
package org.daicho.groupware.connector.teams;

import org.jspecify.annotations.NullMarked;
