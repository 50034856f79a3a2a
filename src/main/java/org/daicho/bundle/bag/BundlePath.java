package org.daicho.bundle.bag;

/**
 * A path within a bundle that every common system can unpack, beginning with the bag's own directory.
 *
 * @param value parts with {@code /} between them, each of them {@linkplain SafeName safe}; under 200 UTF-16 units, which
 *     leaves 60 of the 259 that Windows allows for the place where the auditor unpacks it
 */
public record BundlePath(String value) {

    static final int LONGEST = 199;

    /** @throws IllegalArgumentException if it is not safe */
    public BundlePath {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("longer than %d: %s".formatted(LONGEST, value));
        }
        for (String part : value.split("/", -1)) {
            if (!SafeName.isSafe(part)) {
                throw new IllegalArgumentException("not safe everywhere: " + value);
            }
        }
    }

    /**
     * The path as manifests have it, without the bag's own directory.
     *
     * @throws IllegalArgumentException if this is that directory itself
     */
    public String withinBag() {
        int slash = value.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("the bag's own directory: " + value);
        }
        return value.substring(slash + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
