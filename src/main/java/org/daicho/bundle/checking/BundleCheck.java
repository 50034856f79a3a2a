package org.daicho.bundle.checking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.bundle.bag.BagInfo;
import org.daicho.bundle.bag.Manifest;
import org.daicho.bundle.checking.listing.ManifestLines;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.bundle.reading.EntryWalk;
import org.daicho.bundle.reading.Listed;
import org.daicho.bundle.reading.ZipBytes;
import org.daicho.bundle.reading.ZipDirectory;
import org.daicho.bundle.reading.ZipOutline;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle from its bytes alone: the ZIP, the BagIt manifests both ways (RFC 8493 section 3), the Payload-Oxum, the
 * signature over it all, the time stamp beside it, and the entries of the ledger that it rests on. Every file and every entry
 * gets its finding.
 */
public final class BundleCheck {

    private static final Pattern OXUM = Pattern.compile("(?m)^Payload-Oxum: (\\d+)\\.(\\d+)$");
    private static final Text ZIP = Text.of("ZIP の構造", "the ZIP's structure");
    private static final Text WHOLE = Text.of("正しい ZIP です（%d 件）。", "A sound ZIP of %d entries.");
    private static final Text CUT = Text.of("読み取れません: %s", "It cannot be read: %s");
    private static final Text NEEDED = Text.of("必要なファイルがありません。", "It is missing, and needed.");
    private static final Text DECLARATION = Text.of("BagIt 1.0 の宣言ではありません。", "It does not declare BagIt 1.0.");
    private static final Text OXUM_DIFFERS = Text.of(
            "Payload-Oxum が実際（%d バイト、%d 件）と違います。", "Payload-Oxum differs from what is there: %d bytes in %d files.");

    private final ZipBytes zip;
    private final Trust trust;
    private final Consumer<Finding> findings;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private boolean sound = true;
    private long octets;
    private long files;

    public BundleCheck(ZipBytes zip, Trust trust, Consumer<Finding> findings) {
        this.zip = zip;
        this.trust = trust;
        this.findings = findings;
    }

    /** Throws what keeps it from being checked at all; damage of the bundle is a finding. */
    public void run() throws IOException {
        try {
            ZipOutline outline = ZipOutline.of(zip);
            TagFiles bag = new TagFiles(zip, outline);
            payload(outline, bag);
            if (sound) {
                findings.accept(new Finding(Finding.Mark.HOLDS, ZIP, WHOLE.with(outline.entries())));
            }
            tags(bag);
            information(bag);
            signature(bag);
            new LedgerCheck(bag, trust, findings).check();
        } catch (BrokenZipException broken) {
            findings.accept(new Finding(Finding.Mark.BROKEN, ZIP, broken.reason()));
        }
    }

    private void payload(ZipOutline outline, TagFiles bag) throws IOException {
        try (ManifestLines lines = new ManifestLines(
                bag.open(Manifest.PAYLOAD).orElseGet(InputStream::nullInputStream), Manifest.PAYLOAD)) {
            Matching matching = new Matching(lines, findings);
            try (ZipDirectory directory = new ZipDirectory(zip, outline);
                    EntryWalk walk = new EntryWalk(zip, outline)) {
                for (@Nullable Listed entry = directory.next(); entry != null; entry = directory.next()) {
                    String sha256 = digest(walk, entry, bag.path(entry));
                    meet(entry, bag.path(entry), sha256, matching);
                }
                walk.finish();
            }
            matching.finish();
        }
    }

    private void meet(Listed entry, String path, String sha256, Matching matching) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        if (path.startsWith(TagFiles.PAYLOAD)) {
            octets += entry.size();
            files++;
            matching.found(path, sha256);
        } else if (tags.put(path, sha256) != null) {
            findings.accept(Finding.broken(path, Matching.ADDED));
        }
    }

    private String digest(EntryWalk walk, Listed entry, String path) {
        try {
            Digesting digesting = new Digesting();
            walk.copy(entry, digesting);
            digesting.require(entry.crc32());
            return digesting.sha256();
        } catch (BrokenZipException broken) {
            return unreadable(path, broken.reason());
        } catch (IOException cut) {
            return unreadable(path, CUT.with(cut.getMessage()));
        }
    }

    private String unreadable(String path, Text why) {
        sound = false;
        findings.accept(Finding.broken(path, why));
        return Matching.UNREADABLE;
    }

    private void tags(TagFiles bag) throws IOException {
        Map<String, String> listed = new LinkedHashMap<>(tags);
        listed.remove(Manifest.TAGS);
        listed.remove(Manifest.SIGNATURE);
        byte[] manifest = needed(bag, Manifest.TAGS);
        try (ManifestLines lines = new ManifestLines(new ByteArrayInputStream(manifest), Manifest.TAGS)) {
            Matching matching = new Matching(lines, findings);
            for (Map.Entry<String, String> tag : listed.entrySet()) {
                matching.found(tag.getKey(), tag.getValue());
            }
            matching.finish();
        }
    }

    private void information(TagFiles bag) throws IOException {
        String declaration = new String(needed(bag, BagInfo.DECLARATION_FILE), StandardCharsets.UTF_8);
        if (!declaration.equals(BagInfo.DECLARATION)) {
            findings.accept(Finding.broken(BagInfo.DECLARATION_FILE, DECLARATION));
        }
        Matcher oxum = OXUM.matcher(new String(needed(bag, BagInfo.FILE), StandardCharsets.UTF_8));
        boolean agrees = oxum.find()
                && oxum.group(1).equals(Long.toString(octets))
                && oxum.group(2).equals(Long.toString(files));
        if (!agrees) {
            findings.accept(Finding.broken(BagInfo.FILE, OXUM_DIFFERS.with(octets, files)));
        }
    }

    private void signature(TagFiles bag) throws IOException {
        byte[] promised = bag.bytes(Manifest.TAGS).orElse(new byte[0]);
        if (trust.stamp() != null) {
            new TimestampCheck(trust, findings).check(promised, trust.stamp());
        }
        Optional<byte[]> signature = bag.bytes(Manifest.SIGNATURE);
        if (signature.isEmpty()) {
            findings.accept(Finding.broken(Manifest.SIGNATURE, NEEDED));
            return;
        }
        new SignatureCheck(trust.signers(), findings).check(promised, signature.get());
    }

    private byte[] needed(TagFiles bag, String path) throws IOException {
        Optional<byte[]> found = bag.bytes(path);
        if (found.isEmpty()) {
            findings.accept(Finding.broken(path, NEEDED));
        }
        return found.orElse(new byte[0]);
    }
}
