package org.daicho.externalservice.decision;

import java.time.LocalDate;

/**
 * Who answers for something according to a register that knows posts by name only.
 *
 * @param unitName the unit of the post
 * @param postName such as 総務課長
 * @param from since when, as far as the register knows
 */
public record OwnerPost(String unitName, String postName, LocalDate from) {}
