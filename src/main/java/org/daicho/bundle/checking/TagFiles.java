package org.daicho.bundle.checking;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daicho.bundle.checking.listing.EvidenceSheet;
import org.daicho.bundle.proof.LedgerFile;
import org.daicho.bundle.reading.BrokenZipException;
import org.daicho.bundle.reading.EntryContent;
import org.daicho.bundle.reading.Listed;
import org.daicho.bundle.reading.ZipBytes;
import org.daicho.bundle.reading.ZipDirectory;
import org.daicho.bundle.reading.ZipOutline;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The bag's own directory and the few files in it that are read for what they say: those that are not its payload, the proofs
 * from the ledger and the sheet of the evidence. Found before anything is read.
 */
final class TagFiles {

    static final String PAYLOAD = "data/";

    private static final String LEDGER = PAYLOAD + LedgerFile.FOLDER + '/';

    /** Our bags have eleven. */
    private static final int MOST = 1_000;
    /** More than any signature or list of tag files needs. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final Text EMPTY = Text.of("中身がありません。", "It is empty.");
    private static final Text UNSAFE = Text.of("危険なファイル名があります: %s", "An unsafe name: %s");
    private static final Text SEVERAL = Text.of("最上位に %s 以外のものがあります: %s", "Beside the directory %s there is: %s");
    private static final Text TOO_MANY =
            Text.of("data 以外か ledger のファイルが多すぎます。", "Too many files outside data or in its folder ledger.");
    private static final Text TOO_LARGE = Text.of("%s が大きすぎます。", "%s is too large.");
    private static final Text CUT = Text.of("%s を読み取れません: %s", "%s cannot be read: %s");

    private final ZipBytes zip;
    private final ZipOutline outline;
    private final Map<String, Listed> files = new LinkedHashMap<>();
    private String root = "";

    TagFiles(ZipBytes zip, ZipOutline outline) throws IOException {
        this.zip = zip;
        this.outline = outline;
        try (ZipDirectory directory = new ZipDirectory(zip, outline)) {
            for (@Nullable Listed entry = directory.next(); entry != null; entry = directory.next()) {
                note(entry);
            }
        }
        if (root.isEmpty()) {
            throw new BrokenZipException(EMPTY);
        }
    }

    private void note(Listed entry) throws BrokenZipException {
        if (!entry.isSafe()) {
            throw new BrokenZipException(UNSAFE.with(entry.name()));
        }
        if (root.isEmpty()) {
            root = entry.name().substring(0, entry.name().indexOf('/') + 1);
        }
        if (root.isEmpty() || !entry.name().startsWith(root)) {
            throw new BrokenZipException(SEVERAL.with(root, entry.name()));
        }
        if (!entry.isDirectory() && isRead(path(entry))) {
            files.put(path(entry), entry);
        }
        if (files.size() > MOST) {
            throw new BrokenZipException(TOO_MANY);
        }
    }

    private static boolean isRead(String path) {
        return !path.startsWith(PAYLOAD) || path.startsWith(LEDGER) || path.equals(EvidenceSheet.PATH);
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Its path within the bag. */
    String path(Listed entry) {
        return entry.name().substring(root.length());
    }

    /** A small file; empty if there is none of this name. */
    Optional<byte[]> bytes(String path) throws BrokenZipException {
        Optional<InputStream> found = open(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BrokenZipException(TOO_LARGE.with(path));
            }
            return Optional.of(bytes);
        } catch (BrokenZipException broken) {
            throw broken;
        } catch (IOException cut) {
            throw new BrokenZipException(CUT.with(path, cut.getMessage()));
        }
    }

    /** A file of any size; empty if there is none of this name. */
    Optional<InputStream> open(String path) throws BrokenZipException {
        Listed entry = files.get(path);
        try {
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new EntryContent(entry)
                            .open(zip.open(entry.offset(), Math.max(0, outline.directoryOffset() - entry.offset()))));
        } catch (BrokenZipException broken) {
            throw broken;
        } catch (IOException cut) {
            throw new BrokenZipException(CUT.with(path, cut.getMessage()));
        }
    }
}
