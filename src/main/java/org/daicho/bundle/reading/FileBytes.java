package org.daicho.bundle.reading;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A ZIP in a file; streams from it may be read alternately. */
public final class FileBytes implements ZipBytes, Closeable {

    private static final int CHUNK = 64 * 1024;

    private final FileChannel channel;
    private final long length;

    public FileBytes(Path file) throws IOException {
        channel = FileChannel.open(file);
        length = channel.size();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open(long from, long wanted) {
        return new BufferedInputStream(new Slice(from, Math.min(length, from + wanted)), CHUNK);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Slice extends InputStream {

        private long position;
        private final long end;

        Slice(long position, long end) {
            this.position = position;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            if (position >= end) {
                return -1;
            }
            int count = channel.read(ByteBuffer.wrap(into, offset, (int) Math.min(wanted, end - position)), position);
            position += Math.max(0, count);
            return count;
        }
    }
}
