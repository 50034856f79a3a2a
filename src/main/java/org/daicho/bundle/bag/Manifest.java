package org.daicho.bundle.bag;

import java.util.regex.Pattern;

/**
 * The lines of {@code manifest-sha256.txt} and {@code tagmanifest-sha256.txt} (RFC 8493 sections 2.1.3 and 2.2.1), with two
 * blanks between digest and path, so that {@code sha256sum -c} reads them too.
 */
public final class Manifest {

    /** Lists every file under {@code data/}. */
    public static final String PAYLOAD = "manifest-sha256.txt";
    /** Lists every file outside {@code data/}, but not itself nor a signature over it. */
    public static final String TAGS = "tagmanifest-sha256.txt";
    /**
     * The detached signature over {@link #TAGS}, and through it over everything. The tag manifest cannot list it, because
     * it is made of the finished tag manifest; BagIt allows tag files that no manifest lists (RFC 8493 section 2.2.1). Its
     * name does not begin with that of the tag manifest, because the Library of Congress's reader takes every file that
     * does for one more tag manifest.
     */
    public static final String SIGNATURE = "signature.p7s";

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Manifest() {}

    /**
     * @param sha256 64 digits, lower case
     * @param path relative to the bag's own directory
     * @return the line with its line feed
     */
    public static String line(String sha256, String path) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower case: " + sha256);
        }
        return sha256 + "  " + encoded(path) + "\n";
    }

    /** RFC 8493 section 2.1.3: these three characters, and no others. */
    static String encoded(String path) {
        return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
