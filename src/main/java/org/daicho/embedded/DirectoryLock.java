package org.daicho.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** One service for each data directory. The kernel releases the lock with the process, even after {@code kill -9}. */
final class DirectoryLock implements AutoCloseable {

    static final Text IN_USE = Text.of(
            "データディレクトリ %s は、実行中の Daicho（プロセス番号 %s）が使用しています。" + "そちらを停止するか、DAICHO_DATA_DIR で別の場所を指定してください。",
            "The data directory %s is in use by a running Daicho (process %s). "
                    + "Stop that one, or name another place with DAICHO_DATA_DIR.");

    /** Far behind the text: on Windows a locked byte cannot be read, and the second start wants to read the pid. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) throws IOException {
        var file = directory.resolve("daicho.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartRefused(IN_USE.with(directory, Files.readString(file).strip()));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()));
        return new DirectoryLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** The file stays: whoever deletes a lock file may delete the one that a third process has just locked. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
