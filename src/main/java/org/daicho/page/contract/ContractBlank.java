package org.daicho.page.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.stake.Criticality;
import org.daicho.contract.stake.DataVolume;
import org.daicho.contract.stake.Replaceability;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.contractor.ContractorFilter;
import org.daicho.contractor.ContractorView;
import org.daicho.contractor.ContractorsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.information.Handled;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.PageRequest;

/** What is asked of a contract, for a new one and for one that is changed. */
@Singleton
class ContractBlank {

    static final String FIND = "contractorName";
    private static final int FOUND = 20;

    private final Asking asking;
    private final ContractorsResource contractors;
    private final Handled handled;

    @Inject
    ContractBlank(Asking asking, ContractorsResource contractors, Handled handled) {
        this.asking = asking;
        this.contractors = contractors;
        this.handled = handled;
    }

    /** @param filled what stands in the form: the contractors that were looked for are offered */
    List<Entry> entries(Tongue l, Filled filled, HttpHeaders headers, Request request) {
        return List.of(
                Entry.line("reference", l.of("契約番号", "Reference")).must(),
                Entry.fiscalYear(l, "fiscalYear", l.of("年度", "Fiscal year")).must(),
                Entry.line("title", l.of("件名", "Title")).must(),
                contractor(l, filled, headers, request),
                Entry.choice(
                                "kind",
                                l.of("業務の種類", "Kind of work"),
                                Entry.choices(l, WorkKind.values(), WorkKind::label))
                        .must(),
                Entry.choice(
                        "procurementMethod",
                        l.of("契約方法", "Method of procurement"),
                        Entry.choices(l, ProcurementMethod.values(), ProcurementMethod::label)),
                Entry.day(l, "contractedOn", l.of("契約日", "Contracted on")),
                Entry.day(l, "startsOn", l.of("履行開始日", "First day")).must(),
                Entry.day(l, "endsOn", l.of("履行終了日", "Last day")).must(),
                Entry.number("noticeDays", l.of("更新・解約の申入期限（終了日の何日前）", "Days before the end to give notice")),
                Entry.number("amount", l.of("契約金額（円、税込）", "Amount in yen, tax included"))
                        .help(l.of("単価契約では空欄", "Empty for a unit-price contract")),
                Entry.line("unitPrice", l.of("単価", "Unit price")).help(l.of("例: @1,650/頁", "Such as @1,650/page")),
                Entry.line("responsibleUnit", l.of("所管課", "Unit")),
                Entry.line("ownerPost", l.of("責任者の職", "Owner's post")).help(l.of("例: 総務課長", "Such as 総務課長")),
                information(l),
                stake(l),
                Entry.yesNo(l, "subcontracting", l.of("再委託", "Subcontracting")),
                Entry.lines("note", l.of("備考", "Note")));
    }

    private Entry contractor(Tongue l, Filled filled, HttpHeaders headers, Request request) {
        List<Entry.Choice> found = found(l, filled, headers, request);
        return Entry.group(
                "contractor",
                l.of("委託事業者", "Contractor"),
                List.of(
                        Entry.find(FIND, l.of("名称または法人番号で探す", "Find by name or corporate number"))
                                .help(l.of(
                                        "入力して「探す」を押すと、下に候補が出ます。",
                                        "Write something and press Search; what is found appears below.")),
                        Entry.radio("contractorId", l.of("委託事業者", "Contractor"), found)
                                .must()
                                .help(
                                        found.isEmpty()
                                                ? l.of(
                                                        "まだ候補がありません。上で探してください。なければ先に委託事業者を登録してください。",
                                                        "Nothing found yet: search above. Register the contractor first if it is not there.")
                                                : null),
                        Entry.line(
                                "contractorNameAsWritten",
                                l.of("契約書上の名称（登録名と違う場合）", "Name in the contract, if it differs"))));
    }

    private List<Entry.Choice> found(Tongue l, Filled filled, HttpHeaders headers, Request request) {
        List<Entry.Choice> found = new ArrayList<>();
        String words = Filled.textOrNull(filled, FIND);
        String chosen = filled.text("contractorId");
        if (chosen.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            asking.ask("contractor:read", () -> (ContractorView)
                            contractors.read(UUID.fromString(chosen), request).getEntity())
                    .ifPresent(view -> found.add(choice(l, view)));
        }
        if (words != null) {
            ContractorFilter filter = new ContractorFilter();
            filter.q = words;
            asking.<ContractorView>list(
                            "contractor:read", () -> contractors.list(filter, PageRequest.of(FOUND, null), headers))
                    .ifPresent(page -> page.items().stream()
                            .filter(view -> !view.id().toString().equals(chosen))
                            .forEach(view -> found.add(choice(l, view))));
        }
        return found;
    }

    private static Entry.Choice choice(Tongue l, ContractorView view) {
        return new Entry.Choice(
                view.id().toString(),
                Stream.of(
                                view.name(),
                                view.corporateNumber() == null
                                        ? null
                                        : l.of("法人番号 ", "corporate number ") + view.corporateNumber(),
                                view.address())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" / ")));
    }

    private Entry information(Tongue l) {
        return handled.group(
                l,
                List.of(
                        Entry.choice(
                                "classification.integrity",
                                l.of("完全性", "Integrity"),
                                List.of(new Entry.Choice("I1", "1"), new Entry.Choice("I2", "2"))),
                        Entry.choice(
                                "classification.availability",
                                l.of("可用性", "Availability"),
                                List.of(new Entry.Choice("A1", "1"), new Entry.Choice("A2", "2")))),
                List.of());
    }

    private static Entry stake(Tongue l) {
        return Entry.group(
                "stake",
                l.of("止まった場合・漏れた場合の影響", "What is at stake"),
                List.of(
                        Entry.choice(
                                "volume",
                                l.of("情報の規模", "Persons"),
                                Entry.choices(l, DataVolume.values(), DataVolume::label)),
                        Entry.choice(
                                "criticality",
                                l.of("業務の重要度", "Criticality"),
                                Entry.choices(l, Criticality.values(), Criticality::label)),
                        Entry.choice(
                                "replaceability",
                                l.of("代替の容易さ", "Replaceability"),
                                Entry.choices(l, Replaceability.values(), Replaceability::label)),
                        Entry.line("emergencyPlanReference", l.of("緊急時対応計画の該当箇所", "Where the emergency plan has it"))));
    }
}
