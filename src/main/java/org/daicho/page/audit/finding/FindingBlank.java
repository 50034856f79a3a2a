package org.daicho.page.audit.finding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.AuditsResource;
import org.daicho.assurance.finding.terms.FindingSeverity;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.audit.scope.AuditScope;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Evidences;
import org.daicho.page.lookup.Staff;

/** What is asked of a finding, for a new one and for one that is changed before it is answered. */
@Singleton
class FindingBlank {

    /** Written as type and number, as one chooses it. */
    private static final String SUBJECT = "subject";

    private final Asking asking;
    private final AuditsResource audits;
    private final AuditScope scope;
    private final Evidences evidences;
    private final Staff staff;

    @Inject
    FindingBlank(Asking asking, AuditsResource audits, AuditScope scope, Evidences evidences, Staff staff) {
        this.asking = asking;
        this.audits = audits;
        this.scope = scope;
        this.evidences = evidences;
        this.staff = staff;
    }

    List<Entry> entries(Tongue l, UUID auditId, Filled filled, HttpHeaders headers, Request request) {
        List<Entry> entries = new ArrayList<>(List.of(about(l, auditId, request)));
        entries.addAll(later(l, auditId, List.of(), filled, headers));
        return entries;
    }

    private Entry about(Tongue l, UUID auditId, Request request) {
        AuditView audit = asking.ask("audit:read", () ->
                        (AuditView) audits.read(auditId, request).getEntity())
                .orElseThrow();
        return Entry.choice(
                SUBJECT, l.of("対象（団体全体なら空欄）", "About; empty for the whole body"), scope.choices(l, audit.scope()));
    }

    /**
     * What may be changed later: what it is about stays.
     *
     * @param registered the evidence that it has, of the audit or of anything else
     */
    List<Entry> later(Tongue l, UUID auditId, List<UUID> registered, Filled filled, HttpHeaders headers) {
        return List.of(
                Entry.line("title", l.of("件名", "Title")).must().help(l.of("例: 再委託の承認記録がない", "In a few words")),
                Entry.line("criterion", l.of("満たしていない要件", "What was not met"))
                        .must()
                        .help(l.of("例: CL-08、または規程の条項", "Such as CL-08, or a paragraph of the policy")),
                Entry.lines("condition", l.of("確かめた事実", "What was found")).must(),
                Entry.radio(
                                "severity",
                                l.of("重要度", "Severity"),
                                Entry.choices(l, FindingSeverity.values(), FindingSeverity::label))
                        .must(),
                Entry.checks(
                        "evidenceIds",
                        l.of("裏付ける証拠", "Evidence"),
                        evidences.choices(l, SubjectType.AUDIT, auditId, registered, headers)),
                staff.signatory(l, filled, "responsible", l.of("回答する者", "Who answers"), headers),
                Entry.day(l, "dueOn", l.of("回答と改善の期限", "Due")).must());
    }

    /** The thing by its type and number. */
    static ObjectNode shaped(ObjectNode written) {
        ObjectNode whole = written.deepCopy();
        if (written.path(SUBJECT).isTextual()) {
            whole.set(SUBJECT, AuditScope.node(written.path(SUBJECT).asText()));
        }
        return whole;
    }
}
