package org.daicho.bundle.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A recipe kept in memory, as a database would keep it in rows. */
public final class Frozen implements Entries {

    public static final DosTime TIME = DosTime.of(LocalDateTime.of(2026, 4, 1, 9, 30, 58));

    private final ZipLayout layout = new ZipLayout();
    private final List<Item> items = new ArrayList<>();

    public static Frozen of(List<byte[]> contents) {
        var frozen = new Frozen();
        for (int i = 0; i < contents.size(); i++) {
            frozen.add("data/%04d-証拠.bin".formatted(i), contents.get(i));
        }
        return frozen;
    }

    public Frozen add(String name, byte[] content) {
        return add(name, content.length, crc(content), slices(content));
    }

    public Frozen add(String name, long size, long crc32, Content content) {
        items.add(new Item(layout.place(name, size, crc32), content));
        return this;
    }

    public static Content slices(byte[] content) {
        return (from, length) -> new ByteArrayInputStream(content, (int) from, (int) length);
    }

    public static long crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    public ZipExtent extent() {
        return layout.extent();
    }

    public List<PlacedEntry> entries() {
        return items.stream().map(Item::entry).toList();
    }

    public VirtualZip zip() {
        return zip(this, Retries.NONE);
    }

    public VirtualZip zip(Entries through, Retries retries) {
        return new VirtualZip(extent(), TIME, through, retries);
    }

    public static byte[] bytes(VirtualZip zip, long from, long to) {
        try {
            var out = new ByteArrayOutputStream();
            zip.write(from, to, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] whole() {
        return bytes(zip(), 0, extent().length());
    }

    public void saveTo(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            zip().write(0, extent().length(), out);
        }
    }

    @Override
    public Stream<Item> covering(long from, long to) {
        return items.stream()
                .filter(item -> item.entry().end() > from && item.entry().offset() < to);
    }

    @Override
    public Stream<PlacedEntry> listedFrom(long directoryOffset) {
        return items.stream().map(Item::entry).filter(entry -> entry.directoryEnd() > directoryOffset);
    }
}
