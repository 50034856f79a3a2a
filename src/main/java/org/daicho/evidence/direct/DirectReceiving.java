package org.daicho.evidence.direct;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.evidence.EvidenceKeeping;
import org.daicho.evidence.EvidenceReceiver;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.evidence.content.Hex;
import org.daicho.evidence.content.Promise;
import org.daicho.evidence.metadata.EvidenceState;
import org.daicho.evidence.object.StoreAway;
import org.daicho.objectstore.ObjectStore;
import org.daicho.objectstore.UploadParts;
import org.daicho.objectstore.direct.ArrivedParts;
import org.daicho.objectstore.direct.PartUrls;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** Begins uploads that pass the service by, and makes evidence of what has come. */
@Singleton
public class DirectReceiving {

    private static final Duration URLS_LAST = Duration.ofHours(1);

    private static final Text OFF = Text.of(
            "保管先への直接の送信は使えません（DAICHO_STORE_PUBLIC_ENDPOINT が未設定です）。",
            "Nothing can be sent straight into the store here: DAICHO_STORE_PUBLIC_ENDPOINT is not set.");
    private static final Text GONE =
            Text.of("保管先に送信の記録がありません。始めからやり直してください。", "The store knows nothing of this upload any more. Begin anew.");
    private static final Text OTHER_FILE =
            Text.of("別のファイルが先に届いています（SHA-256: %s）。", "Another file came first (SHA-256: %s).");

    private final DirectUploads uploads;
    private final UploadParts parts;
    private final PartUrls urls;
    private final ArrivedParts arrived;
    private final ObjectStore store;
    private final EvidenceReceiver receiver;
    private final EvidenceKeeping evidence;
    private final EvidenceConfig config;
    private final Clock clock;

    @Inject
    DirectReceiving(
            DirectUploads uploads,
            UploadParts parts,
            PartUrls urls,
            ArrivedParts arrived,
            ObjectStore store,
            EvidenceReceiver receiver,
            EvidenceKeeping evidence,
            EvidenceConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.urls = urls;
        this.arrived = arrived;
        this.store = store;
        this.receiver = receiver;
        this.evidence = evidence;
        this.config = config;
        this.clock = clock;
    }

    DirectUploadView begin(NewDirectUpload wanted, String by) {
        if (!urls.areOffered()) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.of("direct-uploads-off", OFF)));
        }
        new Promise(wanted.size(), limit(), null).check();
        PartPlan plan = PartPlan.of(wanted.size(), wanted.partSize());
        Instant now = clock.instant();
        String key = receiver.expect(wanted.evidenceId());
        try {
            DirectUpload fresh = new DirectUpload(
                    Ids.next(),
                    wanted.evidenceId(),
                    key,
                    parts.beginForOthers(key),
                    plan,
                    wanted.digest(),
                    wanted.mediaType(),
                    by,
                    now,
                    now.plus(config.receivingExpiry()),
                    false);
            uploads.add(fresh);
            return view(fresh, SentParts.none(plan));
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }

    DirectUploadView at(UUID id, String by) {
        DirectUpload upload = uploads.get(id, by, clock.instant());
        if (upload.isComplete()) {
            return view(upload, SentParts.all(upload.plan()));
        }
        try {
            return view(upload, sent(upload));
        } catch (NoSuchFileException joinedByNow) {
            return view(upload, SentParts.all(upload.plan()));
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }

    /** Can be done again after a crash at any moment of it. */
    EvidenceView complete(UUID id, String by) {
        DirectUpload upload = uploads.get(id, by, clock.instant());
        EvidenceView present = evidence.view(upload.evidenceId());
        if (present.state() != EvidenceState.RECEIVING) {
            return again(upload, present);
        }
        try {
            if (store.address(upload.key()).isEmpty()) {
                join(upload);
            }
            EvidenceView stored = adopted(upload);
            uploads.complete(id, clock.instant());
            return stored;
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }

    /** What is refused has been removed from the store, so nothing is left to be completed. */
    private EvidenceView adopted(DirectUpload upload) {
        try {
            return receiver.adopt(upload.evidenceId(), upload.key(), upload.promise(limit()), upload.claimed());
        } catch (ProblemException refused) {
            if (refused.kind() != ProblemKind.UNAVAILABLE) {
                uploads.remove(upload.id());
            }
            throw refused;
        }
    }

    /** The first answer may have been lost. */
    private static EvidenceView again(DirectUpload upload, EvidenceView present) {
        String promised = Hex.of(upload.sha256());
        if (upload.isComplete() || (promised != null && promised.equals(present.sha256()))) {
            return present;
        }
        throw ProblemException.of(
                ProblemKind.CONFLICT,
                List.of(Violation.of("already-stored", OTHER_FILE.with(String.valueOf(present.sha256())))));
    }

    /** From here on nobody can change the object. */
    private void join(DirectUpload upload) throws IOException {
        try {
            parts.complete(upload.key(), upload.multipart(), sent(upload).tokens());
        } catch (NoSuchFileException gone) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.of("upload-gone", GONE)));
        }
    }

    void end(UUID id, String by) {
        try {
            drop(uploads.get(id, by, clock.instant()));
        } catch (IOException storeFailed) {
            throw StoreAway.because(storeFailed);
        }
    }

    /**
     * Drops uploads that were not completed in time.
     *
     * @return how many that were
     */
    public int sweep(Instant now) throws IOException {
        int swept = 0;
        for (Optional<DirectUpload> late = uploads.expired(now); late.isPresent(); late = uploads.expired(now)) {
            drop(late.get());
            swept += late.get().isComplete() ? 0 : 1;
        }
        return swept;
    }

    /** First the parts, then the record of them. What is left of the intent the sweeper clears. */
    private void drop(DirectUpload upload) throws IOException {
        parts.abort(upload.key(), upload.multipart());
        uploads.remove(upload.id());
    }

    private SentParts sent(DirectUpload upload) throws IOException {
        return SentParts.of(upload.plan(), arrived.of(upload.key(), upload.multipart()));
    }

    private DirectUploadView view(DirectUpload upload, SentParts sent) {
        Instant now = clock.instant();
        Instant end = Collections.min(List.of(now.plus(URLS_LAST), upload.expiresAt()));
        Duration validity = Duration.between(now, end).plusSeconds(1);
        PartPlan plan = upload.plan();
        List<DirectPartView> all = SentParts.numbers(plan)
                .mapToObj(number -> new DirectPartView(
                        number,
                        plan.from(number),
                        plan.length(number),
                        sent.has(number),
                        sent.has(number) ? null : urls.of(upload.key(), upload.multipart(), number, validity)))
                .toList();
        return new DirectUploadView(
                upload.id(), upload.evidenceId(), plan.size(), plan.partSize(), all, end, upload.expiresAt());
    }

    private long limit() {
        return config.maxSize().asLongValue();
    }
}
