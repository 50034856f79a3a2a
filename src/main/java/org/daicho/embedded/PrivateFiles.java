package org.daicho.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Folders and secrets that only the user who runs the service may read. */
final class PrivateFiles {

    /** 192 bits: out of reach for guessing, and still short enough to be typed from a screen. */
    private static final int SECRET_BYTES = 24;

    private PrivateFiles() {}

    /** Leaves the permissions of a folder that exists already: its owner may have opened it to a backup on purpose. */
    static Path folder(Path path) throws IOException {
        return Files.createDirectories(path, only(path, "rwx------"));
    }

    static void close(Path path) throws IOException {
        if (knowsPermissions(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** The secret in this file; generated when there is none. Moved into place, so that half a secret is never read. */
    static String secret(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Files.readString(path).strip();
        }
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        var draft = Files.createTempFile(path.getParent(), "secret", ".draft", only(path, "rw-------"));
        Files.writeString(draft, secret + "\n");
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return knowsPermissions(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean knowsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
