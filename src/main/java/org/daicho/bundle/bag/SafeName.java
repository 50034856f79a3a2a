package org.daicho.bundle.bag;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One part of a path. Safe is what Windows takes (Microsoft, "Naming Files, Paths, and Namespaces"), what Linux takes (255
 * bytes), and what cannot mislead a reader: no control, format or direction characters, nothing hidden. Also without
 * {@code %}, which BagIt would encode and {@code sha256sum -c} would not decode.
 */
final class SafeName {

    /** NAME_MAX of Linux, which counts bytes: about 85 Japanese letters. */
    static final int MOST_BYTES = 255;

    /** An extension is a few letters; what is longer is the end of a sentence. */
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

    private static final Pattern UNSAFE = Pattern.compile("[<>:\"/\\\\|?*%\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern UNSAFE_ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}.]+$");
    private static final Pattern NOT_ASCII = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern DEVICE = Pattern.compile(
            "(?:CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|(?:COM|LPT)[0-9¹²³])\\s*(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> HIDING = Set.of(".", "~", "-");

    private SafeName() {}

    static boolean isSafe(String name) {
        return !name.isEmpty()
                && bytes(name) <= MOST_BYTES
                && Normalizer.isNormalized(name, Normalizer.Form.NFC)
                && !UNSAFE.matcher(name).find()
                && !UNSAFE_ENDS.matcher(name).find()
                && !HIDING.contains(name.substring(0, 1))
                && !DEVICE.matcher(name).matches();
    }

    /** The nearest safe name: may be as long as {@code wanted}, and is {@code file} where nothing readable is left. */
    static String of(String wanted, NameStyle style) {
        String extension = extension(wanted.strip());
        String stem = wanted.strip().substring(0, wanted.strip().length() - extension.length());
        String clean =
                UNSAFE.matcher(Normalizer.normalize(stem, Normalizer.Form.NFC)).replaceAll("_");
        if (style == NameStyle.ASCII) {
            // full-width digits and letters are common in Japanese file names and worth keeping
            clean = Normalizer.normalize(clean, Normalizer.Form.NFKC);
            clean = NOT_ASCII.matcher(clean).replaceAll("-").replaceAll("^[-_.]+|[-_.]+$", "");
        }
        clean = UNSAFE_ENDS.matcher(clean).replaceAll("");
        if (clean.isEmpty()) {
            clean = "file";
        }
        boolean guarded = HIDING.contains(clean.substring(0, 1))
                || DEVICE.matcher(clean + extension).matches();
        return (guarded ? "_" : "") + clean + extension;
    }

    /** {@code stem + suffix + extension}, with the stem cut to fit. */
    static String fitted(String safe, String suffix, int longest) {
        String extension = extension(safe);
        String stem = safe.substring(0, safe.length() - extension.length());
        while (stem.length() + suffix.length() + extension.length() > longest
                || bytes(stem) + bytes(suffix) + bytes(extension) > MOST_BYTES) {
            stem = UNSAFE_ENDS
                    .matcher(stem.substring(0, stem.offsetByCodePoints(stem.length(), -1)))
                    .replaceAll("");
        }
        return stem + suffix + extension;
    }

    private static String extension(String name) {
        var found = EXTENSION.matcher(name);
        return found.find() && found.start() > 0 ? found.group() : "";
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
