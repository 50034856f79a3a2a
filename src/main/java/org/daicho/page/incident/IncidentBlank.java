package org.daicho.page.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.daicho.catalogue.Confidentiality;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.verification.incident.terms.IncidentKind;

/** What is asked of an incident, for one that is reported and for one of which more is known; the urgent stands first. */
@Singleton
class IncidentBlank {

    private final Affected affected;

    @Inject
    IncidentBlank(Affected affected) {
        this.affected = affected;
    }

    /** @param registered what is there of it now; nothing for a new one */
    List<Entry> entries(Tongue l, Filled filled, Filled registered, HttpHeaders headers) {
        return List.of(affected.group(l, filled, registered, headers), what(l), when(l), information(l), suspension(l));
    }

    private static Entry what(Tongue l) {
        return Entry.group(
                "what",
                l.of("何が起きたか", "What happened"),
                List.of(
                        Entry.line("title", l.of("件名", "Title")).must().help(l.of("例: 検針データの誤送信", "In a few words")),
                        Entry.choice(
                                        "kind",
                                        l.of("種別", "Kind"),
                                        Entry.choices(l, IncidentKind.values(), IncidentKind::label))
                                .must(),
                        Entry.lines("description", l.of("分かっていること", "What is known"))
                                .must()
                                .help(l.of(
                                        "いつ、だれが、何を、どうしたか。後から書き足せます。",
                                        "When, who, what and how. More can be added later."))));
    }

    private static Entry when(Tongue l) {
        return Entry.group(
                "when",
                l.of("いつ", "When"),
                List.of(
                        Entry.moment(l, "noticedAt", l.of("発覚した日時（委託事業者か職員が最初に知った時）", "First noticed by anybody"))
                                .must(),
                        Entry.moment(l, "happenedAt", l.of("発生した日時（分かれば）", "Happened, if known")),
                        Entry.moment(l, "reportedToUsAt", l.of("委託事業者から報告を受けた日時", "The contractor told us"))));
    }

    private static Entry information(Tongue l) {
        return Entry.group(
                        "information",
                        l.of("触れた情報", "Information touched"),
                        List.of(
                                Entry.yesNo(l, "personalData", l.of("個人情報", "Personal data"))
                                        .must(),
                                Entry.yesNo(l, "myNumber", l.of("特定個人情報（マイナンバー）", "My Number"))
                                        .must(),
                                Entry.yesNo(l, "wrongful", l.of("不正の目的（疑いを含む）", "Wrongful purpose, or perhaps"))
                                        .must(),
                                Entry.number("personsAffected", l.of("本人の数（分かれば）", "Persons, if known")),
                                Entry.choice(
                                        "classification.confidentiality",
                                        l.of("機密性", "Confidentiality"),
                                        Entry.choices(l, Confidentiality.values(), Confidentiality::label)),
                                Entry.choice(
                                        "classification.integrity",
                                        l.of("完全性", "Integrity"),
                                        List.of(new Entry.Choice("I1", "1"), new Entry.Choice("I2", "2"))),
                                Entry.choice(
                                        "classification.availability",
                                        l.of("可用性", "Availability"),
                                        List.of(new Entry.Choice("A1", "1"), new Entry.Choice("A2", "2"))),
                                Entry.lines("noReportReason", l.of("個人情報保護委員会に報告しない理由", "Why nothing is reported"))
                                        .help(l.of("報告する場合は空欄", "Empty where it is reported"))))
                .help(l.of(
                        "個人情報か特定個人情報に触れると、個人情報保護委員会への速報と確報の期限が自動で決まります。",
                        "Where personal data were touched, the deadlines of both reports follow from this."));
    }

    private static Entry suspension(Tongue l) {
        return Entry.group(
                        "suspension",
                        l.of("業務の一時中断", "Suspension of the work"),
                        List.of(
                                Entry.yesNo(l, "suspensionDemanded", l.of("中断を求めたか", "Demanded of the contractor")),
                                Entry.lines("suspensionReason", l.of("理由", "Reason"))
                                        .help(l.of("求めたか否かを答えたら必須", "Needed once it is decided"))))
                .help(l.of("未定なら空欄のまま送信できます。完了までに決めます。", "May stay open now; it is decided before closing."));
    }
}
