package org.daicho.objectstore;

import org.jspecify.annotations.Nullable;

/**
 * One version of one object, written {@code key?versionId=version}; keys of this service hold no question mark.
 *
 * @param version null for the newest
 */
record ObjectAddress(String key, @Nullable String version) {

    private static final String SEPARATOR = "?versionId=";

    static ObjectAddress parse(String address) {
        int at = address.indexOf(SEPARATOR);
        return at < 0
                ? new ObjectAddress(address, null)
                : new ObjectAddress(address.substring(0, at), address.substring(at + SEPARATOR.length()));
    }

    /** @param version as the store answers it; buckets without versions answer none, or "null" */
    static String of(String key, @Nullable String version) {
        return version == null || version.isEmpty() || version.equals("null") ? key : key + SEPARATOR + version;
    }
}
