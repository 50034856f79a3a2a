package org.daicho.groupware.webhook.attempt;

/**
 * What is sent.
 *
 * @param id the same for every attempt and every endpoint: receivers know by it what they have already
 * @param body a CloudEvent as JSON
 */
public record Message(String id, String body) {}
