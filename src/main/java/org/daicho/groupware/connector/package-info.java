/**
 * What is pushed to the systems beside us, each by a connector that is off until it is configured.
 *
 * <p>What has to be told is written down first ({@code connector_item}, one row per thing told), then told with no transaction
 * open, then marked. A row that was taken and never marked is taken again: after a crash something may be told twice, and never
 * not at all. One replica at a time works for a connector.
 */
@NullMarked
package org.daicho.groupware.connector;

import org.jspecify.annotations.NullMarked;
