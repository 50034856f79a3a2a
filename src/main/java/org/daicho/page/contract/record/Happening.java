package org.daicho.page.contract.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daicho.contract.delivery.Medium;
import org.daicho.contract.disposal.method.DisposalKind;
import org.daicho.contract.disposal.method.DisposalMethod;
import org.daicho.page.form.Entry;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;

/** What can be recorded. */
public enum Happening {
    DELIVERY("委託先に渡した情報を記録する", "Record information handed over"),
    DISPOSAL("情報の返却・消去・廃棄を記録する", "Record a return or disposal"),
    SUBCONTRACT("再委託の申請を記録する", "Record a request to subcontract"),
    INSPECTION("検収の結果を記録する", "Record the final inspection");

    private final String ja;
    private final String en;

    Happening(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public String label(Tongue l) {
        return l.of(ja, en);
    }

    /** The last step of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Happening at(String path) {
        return Arrays.stream(values())
                .filter(happening -> happening.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("record", path));
    }

    /** @param outstanding what the contractor still has, for what is returned */
    public List<Entry> entries(Tongue l, List<Entry.Choice> outstanding) {
        return switch (this) {
            case DELIVERY -> List.of(
                    Entry.line("what", l.of("渡した情報", "Information")).must().help(l.of("例: 検針対象者一覧（CSV）", "In words")),
                    Entry.yesNo(l, "myNumber", l.of("特定個人情報（マイナンバー）", "My Number"))
                            .must(),
                    medium(l),
                    Entry.number("personsAffected", l.of("対象の人数", "Persons")),
                    Entry.day(l, "deliveredOn", l.of("渡した日", "Handed over on")).must(),
                    Entry.day(l, "returnDueOn", l.of("返却・廃棄の期限", "To be returned by")),
                    Entry.lines("note", l.of("備考", "Note")));
            case DISPOSAL -> List.of(
                    Entry.checks("deliveryIds", l.of("対象の情報", "Which information"), outstanding)
                            .help(
                                    outstanding.size() < Outstanding.LIMIT
                                            ? null
                                            : l.of(
                                                    "ここに表示するのは%d件までです。残りは、表示した分を記録した後に表示します。"
                                                            .formatted(Outstanding.LIMIT),
                                                    "At most %d are shown here; the rest follow once these are recorded."
                                                            .formatted(Outstanding.LIMIT))),
                    Entry.radio(
                                    "kind",
                                    l.of("区分", "Kind"),
                                    Entry.choices(l, DisposalKind.values(), DisposalKind::label))
                            .must(),
                    medium(l),
                    Entry.choice(
                                    "method",
                                    l.of("方法", "Method"),
                                    Entry.choices(l, DisposalMethod.values(), DisposalMethod::label))
                            .help(l.of("消去・破壊では必須", "Needed for erasure and destruction")),
                    Entry.day(l, "doneOn", l.of("実施日", "Done on")).must(),
                    Entry.line("performedBy", l.of("実施者", "Done by")).must(),
                    Entry.line("witness.name", l.of("立ち会った職員", "Witness of ours")),
                    Entry.lines("exceptionReason", l.of("基準より軽い方法を認めた理由", "Why less was allowed")),
                    Entry.lines("note", l.of("備考", "Note")));
            case SUBCONTRACT -> List.of(
                    Entry.line("contractorName", l.of("再委託先の名称", "Subcontractor"))
                            .must(),
                    Entry.lines("work", l.of("再委託する業務", "Work")).must(),
                    Entry.yesNo(l, "personalData", l.of("個人情報", "Personal data"))
                            .must(),
                    Entry.yesNo(l, "myNumber", l.of("特定個人情報（マイナンバー）", "My Number"))
                            .must(),
                    Entry.line("country", l.of("作業場所の国", "Country"))
                            .help(l.of("2文字の国名コード。日本は JP", "Code of two letters")),
                    Entry.day(l, "requestedOn", l.of("申請日", "Asked on")),
                    Entry.line("requestedBy", l.of("申請者", "Asked by")),
                    Entry.day(l, "foundOn", l.of("無承諾で行われているのが判明した日", "Found at work without consent on")),
                    Entry.lines("note", l.of("備考", "Note")));
            case INSPECTION -> List.of(
                    Entry.day(l, "inspectedOn", l.of("検収日", "Inspected on")).must(),
                    Entry.line("inspector.name", l.of("検収した職・氏名", "Inspected by"))
                            .must(),
                    Entry.radio(
                                    "result",
                                    l.of("結果", "Result"),
                                    List.of(
                                            new Entry.Choice("PASSED", l.of("合格", "Passed")),
                                            new Entry.Choice("FAILED", l.of("不合格", "Failed"))))
                            .must(),
                    Entry.yesNo(l, "securityConfirmed", l.of("履行期間を通じた対策の確認", "Measures confirmed for the whole term"))
                            .must(),
                    Entry.lines("note", l.of("備考", "Note")));
        };
    }

    private static Entry medium(Tongue l) {
        return Entry.choice("medium", l.of("媒体", "Medium"), Entry.choices(l, Medium.values(), Medium::label))
                .must();
    }
}
