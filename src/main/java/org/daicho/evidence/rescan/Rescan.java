package org.daicho.evidence.rescan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.daicho.evidence.EvidenceFile;
import org.daicho.evidence.EvidenceFiles;
import org.daicho.evidence.EvidenceReceiver;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.object.ObjectScreening;
import org.daicho.evidence.scan.ContentScanner;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** Has one stored file looked at again. No transaction is open while it is read. */
@Singleton
class Rescan {

    private static final Text NO_SCANNER =
            Text.of("ウイルス検査が設定されていません（DAICHO_SCANNER_CLAMAV）。", "No scanner is configured (DAICHO_SCANNER_CLAMAV).");

    private final EvidenceFiles files;
    private final ObjectScreening screenings;
    private final EvidenceReceiver receiver;
    private final ContentScanner scanner;

    @Inject
    Rescan(EvidenceFiles files, ObjectScreening screenings, EvidenceReceiver receiver, ContentScanner scanner) {
        this.files = files;
        this.screenings = screenings;
        this.receiver = receiver;
        this.scanner = scanner;
    }

    /** Takes as long as the scanner does. Throws 404, and 409 where there is no file or no scanner. */
    EvidenceView of(UUID id) throws IOException {
        EvidenceFile file = files.kept(id);
        if (!scanner.isThere()) {
            throw ProblemException.of(ProblemKind.CONFLICT, List.of(Violation.at("/scan", "no-scanner", NO_SCANNER)));
        }
        return receiver.screened(id, file.objectKey(), screenings.of(file.objectKey(), file.fileName(), file.size()));
    }
}
