package org.daicho.evidence.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a file is by its first bytes. The name only narrows that down (a ZIP named .docx is a Word document); it never
 * decides. Differences are told and not refused: old files do come with wrong names.
 */
public final class MediaTypes {

    private static final MimeTypes TABLE = MimeTypes.getDefaultMimeTypes();
    /** What clients send when they claim nothing; the second is curl's habit. */
    private static final List<String> NO_CLAIM =
            List.of("application/octet-stream", "application/x-www-form-urlencoded");

    private static final Text NAME_DIFFERS =
            Text.of("ファイル名からは %s に見えますが、内容は %s です。", "By its name it would be %s, by its content it is %s.");
    private static final Text CLAIM_DIFFERS =
            Text.of("送信時の Content-Type は %s ですが、内容は %s です。", "It was sent as %s, by its content it is %s.");

    private MediaTypes() {}

    public static String sniff(byte[] head, String fileName) {
        MediaType content = detect(new ByteArrayInputStream(head), null);
        MediaType narrowed = detect(new ByteArrayInputStream(head), fileName);
        if (!content.equals(MediaType.OCTET_STREAM)) {
            return narrowed.toString();
        }
        if (!JapaneseText.isIn(head)) {
            // With the name as a hint, anything without a known mark would become what its name says.
            return content.toString();
        }
        return (isKin(narrowed, MediaType.TEXT_PLAIN) ? narrowed : MediaType.TEXT_PLAIN).toString();
    }

    /** What a reader should know before trusting the name or the claim. */
    public static List<Violation> warnings(String sniffed, String fileName, @Nullable String claimed) {
        List<Violation> found = new ArrayList<>();
        MediaType content = MediaType.parse(sniffed);
        MediaType named = detect(null, fileName);
        if (!named.equals(MediaType.OCTET_STREAM) && !isKin(content, named)) {
            found.add(Violation.at("/fileName", "media-type-differs-from-name", NAME_DIFFERS.with(named, sniffed)));
        }
        MediaType claim = claimed == null ? null : MediaType.parse(claimed);
        if (claim != null && !NO_CLAIM.contains(claim.getBaseType().toString()) && !isKin(content, claim)) {
            found.add(
                    Violation.at("Content-Type", "media-type-differs-from-claim", CLAIM_DIFFERS.with(claim, sniffed)));
        }
        return found;
    }

    private static boolean isKin(MediaType content, MediaType other) {
        var registry = TABLE.getMediaTypeRegistry();
        MediaType one = registry.normalize(content.getBaseType());
        MediaType two = registry.normalize(other.getBaseType());
        if (one.equals(MediaType.OCTET_STREAM) || two.equals(MediaType.OCTET_STREAM)) {
            return one.equals(two);
        }
        return registry.isInstanceOf(one, two) || registry.isInstanceOf(two, one);
    }

    private static MediaType detect(@Nullable InputStream head, @Nullable String fileName) {
        Metadata hints = new Metadata();
        if (fileName != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        }
        try {
            return TABLE.detect(head, hints);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
