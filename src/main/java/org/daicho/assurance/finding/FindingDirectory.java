package org.daicho.assurance.finding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** What other rooms may ask of findings. */
@Singleton
public class FindingDirectory {

    private static final Text NO_FINDING = Text.of("この指摘事項は登録されていません。", "This finding is not registered.");

    private final Findings findings;

    @Inject
    FindingDirectory(Findings findings) {
        this.findings = findings;
    }

    public boolean exists(UUID id) {
        return findings.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public FindingView view(UUID id) {
        return findings.get(id).view();
    }

    /** All findings of an audit, by due date. */
    public List<FindingView> of(UUID auditId) {
        return findings.list("auditId = ?1 order by dueOn, id", auditId).stream()
                .map(FindingView::of)
                .toList();
    }

    /** Notes those that are not registered, below the given pointer. */
    public void check(List<UUID> ids, String pointer, Violations violations) {
        for (int i = 0; i < ids.size(); i++) {
            violations.refuseIf(!exists(ids.get(i)), pointer + '/' + i, "unknown-finding", NO_FINDING);
        }
    }
}
