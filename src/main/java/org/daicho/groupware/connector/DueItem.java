package org.daicho.groupware.connector;

import java.util.UUID;

/**
 * Something whose time has come.
 *
 * @param key what it is, as the connector named it; never told twice
 * @param attempts with the present one
 */
public record DueItem(UUID id, String key, int attempts) {}
