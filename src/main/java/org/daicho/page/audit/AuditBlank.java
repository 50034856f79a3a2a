package org.daicho.page.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;
import org.daicho.assurance.audit.AuditKind;
import org.daicho.assurance.audit.plan.AuditPlanFilter;
import org.daicho.assurance.audit.plan.AuditPlanKind;
import org.daicho.assurance.audit.plan.AuditPlanView;
import org.daicho.assurance.audit.plan.AuditPlansResource;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.audit.scope.AuditScope;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Registers;
import org.daicho.page.lookup.Staff;
import org.daicho.page.lookup.Thing;
import org.daicho.shared.page.Page;
import org.jspecify.annotations.Nullable;

/** What is asked of a new audit. Who leads it is asked apart from the others, as is an exception from independence. */
@Singleton
class AuditBlank {

    private static final String FIND = "audited";
    private static final String LEAD = "auditors.0";

    private final Asking asking;
    private final AuditPlansResource plans;
    private final AuditScope scope;
    private final Registers registers;
    private final Staff staff;

    @Inject
    AuditBlank(Asking asking, AuditPlansResource plans, AuditScope scope, Registers registers, Staff staff) {
        this.asking = asking;
        this.plans = plans;
        this.scope = scope;
        this.registers = registers;
        this.staff = staff;
    }

    List<Entry> entries(Tongue l, Filled filled, HttpHeaders headers) {
        return List.of(
                Entry.line("title", l.of("名称", "Title")).must().help(l.of("例: 委託契約の管理に関する監査", "In a few words")),
                Entry.fiscalYear(l, "fiscalYear", l.of("年度", "Fiscal year")).must(),
                Entry.radio("kind", l.of("種別", "Kind"), Entry.choices(l, AuditKind.values(), AuditKind::label))
                        .must(),
                Entry.choice("planId", l.of("年度計画", "Annual plan"), plans(headers))
                        .help(l.of("特命監査では空欄にし、命じた者を書きます。", "Empty for a special audit; then say who ordered it.")),
                Entry.line("orderedBy.name", l.of("命じた者（特命監査）", "Ordered by")),
                Entry.day(l, "startsOn", l.of("開始日", "First day")).must(),
                Entry.day(l, "endsOn", l.of("終了日", "Last day")).must(),
                audited(l, filled, headers),
                staff.signatory(l, filled, LEAD + ".who", l.of("監査責任者", "Who leads it"), headers),
                Entry.lines("auditors.others", l.of("ほかの監査人（一行に一人）", "Other auditors, one a line")),
                exception(l),
                Entry.lines("note", l.of("備考", "Note")));
    }

    private Entry audited(Tongue l, Filled filled, HttpHeaders headers) {
        String words = Filled.textOrNull(filled, FIND);
        return Entry.group(
                        "audited-things",
                        l.of("監査対象", "What is audited"),
                        List.of(
                                Entry.find(FIND, l.of("契約・委託事業者・サービス・組織・規程を名称で探す", "Find by a part of the name")),
                                Entry.checks(
                                                "scope",
                                                l.of("対象", "Scope"),
                                                scope.choices(l, filled, "scope", words, headers))
                                        .must(),
                                Entry.checks(
                                        "auditeeUnitIds",
                                        l.of("被監査部門", "Audited units"),
                                        units(filled, words, headers))))
                .help(l.of(
                        "「探す」を押すと候補が出ます。選んだものは、別の言葉で探しても残ります。",
                        "Search for them; what was chosen stays while you search for more."));
    }

    private List<Entry.Choice> units(Filled filled, @Nullable String words, HttpHeaders headers) {
        List<Entry.Choice> chosen = staff
                .units(filled.all("auditeeUnitIds").stream()
                        .flatMap(text -> Registers.id(text).stream())
                        .toList())
                .entrySet()
                .stream()
                .map(one -> new Entry.Choice(one.getKey().toString(), one.getValue()))
                .toList();
        Stream<Entry.Choice> found = words == null
                ? Stream.of()
                : registers
                        .sought(SubjectType.ORGANIZATION_UNIT, words, headers)
                        .map(Thing::choice);
        return Stream.concat(chosen.stream(), found).distinct().toList();
    }

    private List<Entry.Choice> plans(HttpHeaders headers) {
        AuditPlanFilter filter = new AuditPlanFilter();
        filter.kind = AuditPlanKind.ANNUAL;
        filter.sort = "-fiscalYear";
        return asking
                .<AuditPlanView>list("audit:read", () -> plans.list(filter, Asking.rows(null), headers))
                .map(Page::items)
                .orElse(List.of())
                .stream()
                .map(plan -> new Entry.Choice(plan.id().toString(), plan.title()))
                .toList();
    }

    private static Entry exception(Tongue l) {
        return Entry.group(
                        "exception",
                        l.of("独立性の例外（監査責任者が被監査部門に属する場合など）", "Exception from independence"),
                        List.of(
                                Entry.lines(LEAD + ".exception.reason", l.of("理由", "Reason")),
                                Entry.line(LEAD + ".exception.approvedBy.name", l.of("認めた者", "Approved by")),
                                Entry.day(l, LEAD + ".exception.on", l.of("認めた日", "Approved on"))))
                .help(l.of("必要なときだけ書きます。後からも記録できます。", "Only where one is needed; it can be recorded later too."));
    }

    /** The things by type and number, and the auditors one after the other, the one who leads first. */
    static ObjectNode shaped(ObjectNode written) {
        ObjectNode whole = written.deepCopy();
        ArrayNode things = whole.putArray("scope");
        written.path("scope").forEach(one -> things.add(AuditScope.node(one.asText())));
        ArrayNode auditors = whole.putArray("auditors");
        JsonNode asked = written.path("auditors");
        if (asked.path("0") instanceof ObjectNode lead) {
            auditors.add(lead.deepCopy().put("lead", true));
        }
        asked.path("others")
                .asText("")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    ObjectNode other = auditors.addObject().put("lead", false);
                    other.putObject("who").put("name", name);
                });
        return whole;
    }
}
