package org.daicho.bundle.register;

/**
 * What the reader for whom a bundle is frozen may see of what is not for everybody, at the time of freezing: also of the
 * past nobody sees more than that.
 *
 * @param evidence that is restricted
 * @param documents that are restricted, and the evidence about them
 */
public record Sight(boolean evidence, boolean documents) {}
