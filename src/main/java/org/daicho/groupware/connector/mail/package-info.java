/**
 * A digest by mail, daily or weekly, to everybody whose e-mail address the register knows and whose posts have a deadline that
 * is near or has passed: in Japanese, shortly in English, and as a calendar to be opened with a click.
 *
 * <p>The address is the one in the register of people; nobody has a second one here. A mail has the same Message-ID at every
 * attempt, by which the rare second copy after a crash can be told from a second digest.
 */
@NullMarked
package org.daicho.groupware.connector.mail;

import org.jspecify.annotations.NullMarked;
