package org.daicho.bundle.proof;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.bundle.sheet.SheetFile;
import org.daicho.ledger.tree.SubjectVersion;

/**
 * What a bundle's sheets were made of, in the order in which they name it, each once. Waits in a file until the bundle is
 * complete: its ledger entries may have no place in the tree before.
 */
public final class Basis implements Closeable {

    private static final int AT_ONCE = 100;

    private final SheetFile file = new SheetFile();
    private final DataOutputStream out = new DataOutputStream(file.out());
    private long entries;
    private long closed;

    public Basis() throws IOException {}

    /**
     * One version that was read.
     *
     * @param path of the file in the bag that it describes; empty where there is none
     * @param open whether the reader may see it
     */
    record Read(SubjectVersion version, String path, boolean open) {}

    /** What to do with some of it; it may fail as writing does. */
    @FunctionalInterface
    interface Visitor {
        void visit(List<Read> page) throws IOException;
    }

    public void rests(String type, UUID id, long version) throws IOException {
        write(new Read(new SubjectVersion(type, id, version), "", true));
    }

    /** @param path within the bag */
    public void restsOnFile(String type, UUID id, long version, String path) throws IOException {
        write(new Read(new SubjectVersion(type, id, version), path, true));
    }

    /** On something that the reader may not see. */
    public void restsClosed(String type, UUID id, long version) throws IOException {
        closed++;
        write(new Read(new SubjectVersion(type, id, version), "", false));
    }

    /** How many entries the reader gets. */
    public long entries() {
        return entries - closed;
    }

    /** How many are left out. */
    public long omitted() {
        return closed;
    }

    private void write(Read read) throws IOException {
        out.writeUTF(read.version().type());
        out.writeLong(read.version().id().getMostSignificantBits());
        out.writeLong(read.version().id().getLeastSignificantBits());
        out.writeLong(read.version().version());
        out.writeUTF(read.path());
        out.writeBoolean(read.open());
        entries++;
    }

    /** Goes through all of it once, some at a time; nothing can be added any more. */
    void each(Visitor visitor) throws IOException {
        out.flush();
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(file.finish().open()))) {
            for (long left = entries; left > 0; left -= AT_ONCE) {
                List<Read> page = new ArrayList<>();
                for (long i = Math.min(left, AT_ONCE); i > 0; i--) {
                    page.add(read(in));
                }
                visitor.visit(page);
            }
        }
    }

    private static Read read(DataInputStream in) throws IOException {
        String type = in.readUTF();
        UUID id = new UUID(in.readLong(), in.readLong());
        return new Read(new SubjectVersion(type, id, in.readLong()), in.readUTF(), in.readBoolean());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
