package org.daicho.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.catalogue.Confidentiality;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.evidence.metadata.EvidenceSubject;
import org.daicho.evidence.metadata.NewEvidence;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What people write of a piece of evidence; what its file is stands in {@link Evidence}. */
@MappedSuperclass
abstract class DescribedEvidence extends Kept {

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    String title;
    String fileName;
    String searchKey;

    @Column(columnDefinition = "varchar[]")
    List<String> grams;

    @ElementCollection
    @CollectionTable(name = "evidence_subject", joinColumns = @JoinColumn(name = "evidence_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<EvidenceSubject> subjects = new ArrayList<>();

    @Nullable LocalDate effectiveOn;

    @Nullable LocalDate completedOn;

    LocalDate receivedOn;

    @Nullable LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    @Nullable Confidentiality confidentiality;

    @Column(columnDefinition = "varchar[]")
    List<String> handlingRestrictions;

    @Nullable String retentionClass;

    boolean restricted;

    @Nullable String note;

    @Nullable UUID revisionOf;

    protected DescribedEvidence() {}

    DescribedEvidence(UUID id, Instant now) {
        super(id, now);
    }

    /** @param wanted as the {@link org.daicho.evidence.metadata.MetadataRule} left it */
    final void describe(NewEvidence wanted) {
        kind = wanted.kind();
        title = wanted.title();
        fileName = Objects.requireNonNull(wanted.fileName());
        searchKey = SearchText.fold(title + ' ' + fileName);
        grams = SearchText.bigrams(searchKey);
        List<EvidenceSubject> about = Objects.requireNonNullElse(wanted.subjects(), List.of());
        if (!subjects.equals(about)) {
            subjects.clear();
            subjects.addAll(about);
        }
        effectiveOn = wanted.effectiveOn();
        completedOn = wanted.completedOn();
        receivedOn = Objects.requireNonNull(wanted.receivedOn());
        expiresOn = wanted.expiresOn();
        confidentiality = wanted.confidentiality();
        handlingRestrictions = Objects.requireNonNullElse(wanted.handlingRestrictions(), List.of());
        restricted = Boolean.TRUE.equals(wanted.restricted());
        note = wanted.note();
        retentionClass = wanted.retentionClass();
        revisionOf = wanted.revisionOf();
    }

    /** What was written, for a merge patch. */
    NewEvidence metadata() {
        return new NewEvidence(
                kind,
                title,
                fileName,
                List.copyOf(subjects),
                effectiveOn,
                completedOn,
                receivedOn,
                expiresOn,
                confidentiality,
                handlingRestrictions,
                retentionClass,
                restricted,
                note,
                revisionOf);
    }
}
