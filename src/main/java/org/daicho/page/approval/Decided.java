package org.daicho.page.approval;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.access.Caller;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;

/** What every decision asks, whatever it is about. */
final class Decided {

    static final String DECISION = "decision";
    static final String YES = "yes";

    private Decided() {}

    static String path(DeadlineView waiting) {
        return switch (waiting.kind()) {
            case SUBCONTRACT_APPROVAL -> "/portal/subcontracts/" + waiting.subjectId() + "/decide";
            case ACCOUNT_APPROVAL -> "/portal/accounts/" + waiting.subjectId() + "/decide";
            default -> "/portal/services/" + waiting.subjectId() + "/decide";
        };
    }

    static List<Entry> entries(Tongue l, List<Entry> own) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.apart(
                        DECISION,
                        l.of("決定", "Decision"),
                        List.of(
                                new Entry.Choice(YES, l.of("承認（承諾）する", "Approve")),
                                new Entry.Choice("no", l.of("承認（承諾）しない", "Refuse"))))
                .must());
        entries.add(Entry.day(l, "decidedOn", l.of("決定日", "Decided on")).must());
        entries.add(Entry.line("approver.name", l.of("決定した職・氏名", "Decided by"))
                .must()
                .help(l.of("例: 事務局長", "Post or name")));
        entries.add(Entry.hidden("approver.personId"));
        entries.add(Entry.hidden("approver.postId"));
        entries.addAll(own);
        entries.add(Entry.lines("reason", l.of("承認しない理由", "Why it is refused"))
                .help(l.of("承認しない場合は必須", "Needed when it is refused")));
        return entries;
    }

    /** Today, by whoever is signed in. */
    static Filled by(Caller caller, LocalDate today) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("decidedOn", today.toString());
        if (caller.personId() != null) {
            values.put("approver.personId", caller.personId().toString());
        }
        if (caller.postId() != null) {
            values.put("approver.postId", caller.postId().toString());
        }
        return Filled.of(values);
    }

    static boolean isYes(MultivaluedMap<String, String> sent) {
        return YES.equals(sent.getFirst(DECISION));
    }
}
