package org.daicho.evidence.check;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.daicho.evidence.EvidenceFile;
import org.daicho.evidence.EvidenceFiles;
import org.daicho.evidence.EvidenceKeeping;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.metadata.Integrity;
import org.daicho.objectstore.ObjectStore;
import org.jboss.logging.Logger;

/** Reads one file again and compares it with what was received; mends what another copy of the same content can mend. */
@Singleton
class FileCheck {

    private static final Logger LOG = Logger.getLogger(FileCheck.class);

    private final EvidenceFiles files;
    private final EvidenceKeeping keeping;
    private final ObjectStore store;

    @Inject
    FileCheck(EvidenceFiles files, EvidenceKeeping keeping, ObjectStore store) {
        this.files = files;
        this.keeping = keeping;
        this.store = store;
    }

    /** Outside of any transaction, as long as the file takes. Throws 404, 409 where there is no file. */
    EvidenceView of(UUID id) throws IOException {
        EvidenceFile file = files.kept(id);
        Integrity found = look(file, file.objectKey());
        if (found != Integrity.OK) {
            Optional<String> copy = keeping.otherCopy(id);
            if (copy.isPresent() && look(file, copy.get()) == Integrity.OK) {
                return keeping.mend(id, file.objectKey(), copy.get());
            }
        } else if (!keeping.isLockedAsItShould(id)) {
            found = Integrity.UNLOCKED;
        }
        return keeping.found(id, file.objectKey(), found);
    }

    /** What cannot be read is a finding once the store answers everything else and has been asked twice. */
    private Integrity look(EvidenceFile file, String address) throws IOException {
        try {
            return compare(file, address);
        } catch (IOException once) {
            store.check();
            LOG.debugf(once, "%s is read once more", address);
        }
        try {
            return compare(file, address);
        } catch (IOException twice) {
            store.check();
            LOG.warnf("ファイル %s を読み取れません。The file %s cannot be read: %s", address, address, twice.getMessage());
            return Integrity.UNREADABLE;
        }
    }

    private Integrity compare(EvidenceFile file, String address) throws IOException {
        OptionalLong length = store.length(address);
        if (length.isEmpty()) {
            return Integrity.MISSING;
        }
        if (length.getAsLong() != file.size()) {
            return Integrity.WRONG_SIZE;
        }
        try (InputStream in = store.open(address, 0, file.size())) {
            return HexFormat.of().formatHex(digest(in)).equals(file.sha256()) ? Integrity.OK : Integrity.WRONG_DIGEST;
        } catch (NoSuchFileException goneMeanwhile) {
            return Integrity.MISSING;
        }
    }

    private static byte[] digest(InputStream in) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
            return sha256.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
