package org.daicho.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.bundle.bag.BagInfo;
import org.daicho.bundle.bag.BundlePath;
import org.daicho.bundle.bag.DirectoryNames;
import org.daicho.bundle.bag.Manifest;
import org.daicho.bundle.bag.NameStyle;
import org.daicho.bundle.progress.Freezing;
import org.daicho.bundle.register.EvidenceItem;
import org.daicho.bundle.sheet.SheetFile;
import org.daicho.bundle.signing.BundleSigner;
import org.daicho.bundle.zip.ZipExtent;
import org.daicho.bundle.zip.ZipLayout;
import org.daicho.objectstore.ObjectStore;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a bundle will hold, file by file. Evidence is named where it lies; what is generated goes into the store
 * first, under the bundle's own keys. Rows and manifest lines leave memory as they come.
 */
final class Recipe implements Closeable {

    private static final int ROWS_AT_ONCE = 500;

    private final Bundle bundle;
    private final Bundles bundles;
    private final ObjectStore store;
    private final ZipLayout layout = new ZipLayout();
    private final SheetFile manifest = new SheetFile();
    private final StringBuilder tagManifest = new StringBuilder();
    private final List<Bundles.Row> rows = new ArrayList<>();
    private final List<String> stored = new ArrayList<>();
    final Freezing progress;
    final DirectoryNames bag;
    final DirectoryNames data;
    private int ordinal;
    private long payloadOctets;
    private long payloadFiles;

    Recipe(Bundle bundle, Bundles bundles, ObjectStore store, Freezing progress) throws IOException {
        this.bundle = bundle;
        this.bundles = bundles;
        this.store = store;
        this.progress = progress;
        this.bag = DirectoryNames.ofBag(bundle.directory(), NameStyle.ASCII);
        this.data = bag.directory("data");
    }

    void evidence(BundlePath path, EvidenceItem item) throws IOException {
        EvidenceItem.StoredFile file = Objects.requireNonNull(item.file());
        place(path, file.size(), file.crc32(), file.sha256(), file.objectKey(), item.id());
        payload(path, file.size(), file.sha256());
    }

    /** A generated file of the payload. */
    void sheet(String name, SheetFile.Finished sheet) throws IOException {
        sheet(data.file(name), name, sheet);
    }

    /** The same in a directory that has been made for it and its like. */
    void sheetIn(DirectoryNames directory, String directoryName, String name, SheetFile.Finished sheet)
            throws IOException {
        sheet(directory.file(name), directoryName + '/' + name, sheet);
    }

    private void sheet(BundlePath path, String name, SheetFile.Finished sheet) throws IOException {
        place(path, sheet.size(), sheet.crc32(), sheet.sha256(), keep(name, sheet), null);
        payload(path, sheet.size(), sheet.sha256());
    }

    private void payload(BundlePath path, long size, String sha256) throws IOException {
        manifest.write(Manifest.line(sha256, path.withinBag()));
        payloadOctets += size;
        payloadFiles++;
    }

    /** The bag's own files, in the order in which each needs the one before. */
    ZipExtent finish(BagInfo info, BundleSigner signer) throws IOException {
        tag(Manifest.PAYLOAD, manifest.finish());
        tag(BagInfo.DECLARATION_FILE, BagInfo.DECLARATION);
        tag(BagInfo.FILE, info.payloadOxum(payloadOctets, payloadFiles).text());
        byte[] promised = tagManifest.toString().getBytes(StandardCharsets.UTF_8);
        bundle.promises(tag(Manifest.TAGS, promised));
        tag(Manifest.SIGNATURE, signer.sign(promised, bundle.createdAt));
        flush();
        return layout.extent();
    }

    private void tag(String name, String text) throws IOException {
        tag(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @return its SHA-256, hexadecimal */
    private String tag(String name, byte[] content) throws IOException {
        try (SheetFile file = new SheetFile()) {
            file.out().write(content);
            SheetFile.Finished finished = file.finish();
            tag(name, finished);
            return finished.sha256();
        }
    }

    private void tag(String name, SheetFile.Finished file) throws IOException {
        place(bag.file(name), file.size(), file.crc32(), file.sha256(), keep(name, file), null);
        tagManifest.append(Manifest.line(file.sha256(), name));
    }

    private String keep(String name, SheetFile.Finished sheet) throws IOException {
        String key = "bundles/" + bundle.id + '/' + name;
        stored.add(key);
        try (InputStream content = sheet.open()) {
            store.put(key, content);
        }
        return key;
    }

    private void place(
            BundlePath path, long size, long crc32, String sha256, String objectKey, @Nullable UUID evidenceId) {
        rows.add(new Bundles.Row(ordinal++, layout.place(path.value(), size, crc32), sha256, objectKey, evidenceId));
        if (rows.size() == ROWS_AT_ONCE) {
            flush();
        }
    }

    /** Makes everything placed so far visible to queries of this transaction. */
    void flush() {
        bundles.add(bundle.id, rows);
        rows.clear();
    }

    /** Takes back what was put into the store for a bundle that came to nothing. */
    void discard() throws IOException {
        for (String key : stored) {
            store.delete(key);
        }
    }

    @Override
    public void close() throws IOException {
        manifest.close();
    }
}
