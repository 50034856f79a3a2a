package org.daicho.bundle.bag;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Deals out the names in one directory of a bundle: safe, and different also where case or the form of composed letters do
 * not count. The same wishes in the same order give the same names. Holds the names of its own directory only, so a caller
 * who finishes one directory before the next never holds them all.
 */
public final class DirectoryNames {

    /** Room for a name, its number and its extension even in the deepest directory. */
    private static final int SHORTEST_ROOM = 32;

    private static final int LONGEST_DIRECTORY = 48;

    private final String path;
    private final NameStyle style;
    private final Map<String, Integer> uses = new HashMap<>();

    private DirectoryNames(String path, NameStyle style) {
        this.path = path;
        this.style = style;
    }

    /** The bag's own directory, which RFC 8493 section 4 wants to stand alone in the ZIP. */
    public static DirectoryNames ofBag(String name, NameStyle style) {
        return new DirectoryNames(SafeName.fitted(SafeName.of(name, style), "", LONGEST_DIRECTORY), style);
    }

    /** A file here, named like {@code wanted}, or {@code name-2.ext} and so on where that is taken. */
    public BundlePath file(String wanted) {
        return new BundlePath(path + "/" + claim(wanted, BundlePath.LONGEST - path.length() - 1));
    }

    /**
     * A new directory here.
     *
     * @throws IllegalArgumentException if its files would have no room left
     */
    public DirectoryNames directory(String wanted) {
        String deeper = path + "/" + claim(wanted, LONGEST_DIRECTORY);
        if (deeper.length() + SHORTEST_ROOM > BundlePath.LONGEST) {
            throw new IllegalArgumentException("too deep: " + deeper);
        }
        return new DirectoryNames(deeper, style);
    }

    private String claim(String wanted, int longest) {
        String name = SafeName.fitted(SafeName.of(wanted, style), "", longest);
        String free = name;
        int number = uses.getOrDefault(folded(name), 0);
        while (uses.containsKey(folded(free))) {
            number++;
            free = SafeName.fitted(name, "-" + (number + 1), longest);
        }
        uses.put(folded(name), number);
        uses.putIfAbsent(folded(free), 0);
        return free;
    }

    /** Both ways, because some letters have an upper case that others share (ſ and s, ς and σ). */
    private static String folded(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
