package org.daicho.page.audit.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.daicho.assurance.audit.plan.AuditPlanFilter;
import org.daicho.assurance.audit.plan.AuditPlanKind;
import org.daicho.assurance.audit.plan.AuditPlanView;
import org.daicho.assurance.audit.plan.AuditPlansResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Staff;
import org.daicho.shared.page.Page;

/** What is asked of an audit plan. */
@Singleton
class PlanBlank {

    private static final List<String> LISTS = List.of("themes", "targets");

    private final Asking asking;
    private final AuditPlansResource plans;
    private final Staff staff;

    @Inject
    PlanBlank(Asking asking, AuditPlansResource plans, Staff staff) {
        this.asking = asking;
        this.plans = plans;
        this.staff = staff;
    }

    List<Entry> entries(Tongue l, Filled filled, HttpHeaders headers) {
        return List.of(
                Entry.radio("kind", l.of("種別", "Kind"), Entry.choices(l, AuditPlanKind.values(), AuditPlanKind::label))
                        .must(),
                Entry.line("title", l.of("名称", "Title")).must().help(l.of("例: 令和8年度情報セキュリティ監査計画", "In a few words")),
                Entry.fiscalYear(l, "fiscalYear", l.of("年度（年度計画）", "Fiscal year of an annual plan")),
                Entry.choice("mediumTermPlanId", l.of("属する中期計画（年度計画）", "Its medium-term plan"), above(headers)),
                Entry.fiscalYear(l, "fromFiscalYear", l.of("初年度（中期計画）", "First of three years")),
                policy(l),
                Entry.lines("themes", l.of("重点テーマ（一行に一つ）", "Themes, one a line")),
                Entry.lines("targets", l.of("監査対象（一行に一つ）", "What is audited, one a line")),
                timing(l),
                staff.signatory(l, filled, "preparedBy", l.of("作成者", "Prepared by"), headers),
                Entry.lines("note", l.of("備考", "Note")));
    }

    /** What may be changed while it is a draft; its kind, years and lists stay. */
    static List<Entry> later(Tongue l) {
        return List.of(
                Entry.line("title", l.of("名称", "Title")).must(),
                policy(l),
                timing(l),
                Entry.lines("note", l.of("備考", "Note")));
    }

    private static Entry policy(Tongue l) {
        return Entry.lines("policy", l.of("監査方針", "Policy")).must();
    }

    private static Entry timing(Tongue l) {
        return Entry.line("timing", l.of("実施時期", "When")).help(l.of("例: 10月から11月まで", "In words"));
    }

    private List<Entry.Choice> above(HttpHeaders headers) {
        AuditPlanFilter filter = new AuditPlanFilter();
        filter.kind = AuditPlanKind.MEDIUM_TERM;
        filter.sort = "-fiscalYear";
        return asking
                .<AuditPlanView>list("audit:read", () -> plans.list(filter, Asking.rows(null), headers))
                .map(Page::items)
                .orElse(List.of())
                .stream()
                .map(plan -> new Entry.Choice(plan.id().toString(), plan.title()))
                .toList();
    }

    /** The lines as lists. */
    static ObjectNode shaped(ObjectNode written) {
        ObjectNode whole = written.deepCopy();
        for (String list : LISTS) {
            if (written.path(list).isTextual()) {
                ArrayNode lines = whole.putArray(list);
                written.path(list)
                        .asText()
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .forEach(lines::add);
            }
        }
        return whole;
    }
}
