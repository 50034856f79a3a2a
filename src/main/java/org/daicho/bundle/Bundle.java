package org.daicho.bundle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.daicho.bundle.register.Moment;
import org.daicho.bundle.scope.NewBundle;
import org.daicho.bundle.scope.Scope;
import org.daicho.bundle.zip.DosTime;
import org.daicho.bundle.zip.ZipExtent;
import org.daicho.shared.time.TokyoClock;
import org.jspecify.annotations.Nullable;

/** A frozen bundle: its outline; its entries are rows beside it. Never changed after freezing. */
@Entity(name = "Bundle")
class Bundle {

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    Scope scope;

    @Nullable UUID subjectId;

    @Nullable Integer fiscalYear;

    /** The moment that it speaks of. */
    Instant asOf;

    String title;
    String fileName;
    int contracts;
    int files;
    int omissions;
    int gaps;
    long entries;
    long directoryOffset;
    long directorySize;

    /** Of the tag manifest, hexadecimal; null for bundles from before it was written down. */
    @Nullable String tagManifestSha256;

    /** The one time stamp of every entry, in Japan, in whole seconds. */
    LocalDateTime stamp;

    String createdBy;
    Instant createdAt;

    protected Bundle() {}

    Bundle(UUID id, NewBundle wanted, String title, String by, Instant now) {
        this.id = id;
        this.version = 1;
        this.scope = wanted.scope();
        this.subjectId = wanted.subjectId();
        this.fiscalYear = wanted.fiscalYear();
        this.title = title;
        this.stamp = LocalDateTime.ofInstant(now, TokyoClock.ZONE).truncatedTo(ChronoUnit.SECONDS);
        this.fileName = "daicho-%s-%tY%<tm%<td-%s.zip"
                .formatted(
                        scope.name().toLowerCase().replace('_', '-'),
                        stamp,
                        id.toString().substring(id.toString().length() - 8));
        this.asOf = wanted.asOf() == null ? now : wanted.asOf();
        this.createdBy = by;
        this.createdAt = now;
    }

    void promises(String sha256) {
        tagManifestSha256 = sha256;
    }

    void frozen(ZipExtent extent) {
        entries = extent.entries();
        directoryOffset = extent.directoryOffset();
        directorySize = extent.directorySize();
    }

    ZipExtent extent() {
        return new ZipExtent(entries, directoryOffset, directorySize);
    }

    Moment moment() {
        return new Moment(asOf);
    }

    DosTime time() {
        return DosTime.of(stamp);
    }

    /** The bag's own directory: the file's name without its ending. */
    String directory() {
        return fileName.substring(0, fileName.length() - ".zip".length());
    }
}
