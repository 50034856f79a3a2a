package org.daicho.page.policy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.daicho.assurance.policy.PolicyDocumentKind;
import org.daicho.assurance.policy.review.ReviewResult;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Evidences;
import org.daicho.page.lookup.Staff;

/** What is asked of a policy document, and of what happens to it. */
@Singleton
class DocumentBlank {

    private final Staff staff;
    private final Evidences evidences;

    @Inject
    DocumentBlank(Staff staff, Evidences evidences) {
        this.staff = staff;
        this.evidences = evidences;
    }

    List<Entry> document(Tongue l, Filled filled, HttpHeaders headers) {
        return List.of(
                Entry.choice(
                                "kind",
                                l.of("種別", "Kind"),
                                Entry.choices(l, PolicyDocumentKind.values(), PolicyDocumentKind::label))
                        .must(),
                Entry.line("title", l.of("名称", "Title")).must().help(l.of("例: 情報セキュリティ対策基準", "In a few words")),
                Entry.line("number", l.of("番号", "Number")).help(l.of("例: 訓令第3号", "As the body counts its rules")),
                staff.signatory(l, filled, "owner", l.of("所管", "Kept by"), headers),
                Entry.yesNo(l, "restricted", l.of("閲覧の制限", "Restricted"))
                        .help(l.of("選ばなければ、実施手順は制限あり、ほかは制限なしになります。", "Only procedures are where nobody says.")),
                Entry.number("reviewEveryMonths", l.of("見直しの間隔（月）", "Months between reviews"))
                        .help(l.of("空欄では12か月", "Twelve where empty")),
                Entry.day(l, "nextReviewOn", l.of("次回の見直し", "Next review")),
                Entry.lines("note", l.of("備考", "Note")));
    }

    List<Entry> edition(Tongue l, UUID id, Filled filled, HttpHeaders headers) {
        return List.of(
                Entry.line("label", l.of("版", "Edition")).must().help(l.of("例: 第3版", "Such as 第3版")),
                Entry.day(l, "establishedOn", l.of("制定・改正日", "Established on")).must(),
                Entry.day(l, "effectiveOn", l.of("施行日", "In force from")).must(),
                Entry.lines("summary", l.of("改正の内容", "What is new")).must(),
                Entry.choice(
                                "evidenceId",
                                l.of("本文（証拠）", "The text itself"),
                                evidences.choices(SubjectType.POLICY_DOCUMENT, id, headers))
                        .help(l.of(
                                "先に規程の画面で本文を証拠として追加すると、ここで選べます。", "Add the text on the page of the document first.")),
                staff.signatory(l, filled, "approvedBy", l.of("決定した者", "Approved by"), headers));
    }

    List<Entry> review(Tongue l, Filled filled, HttpHeaders headers) {
        return List.of(
                Entry.day(l, "reviewedOn", l.of("見直した日", "Reviewed on")).must(),
                Entry.radio(
                                "result",
                                l.of("結果", "Result"),
                                Entry.choices(l, ReviewResult.values(), ReviewResult::label))
                        .must(),
                staff.signatory(l, filled, "by", l.of("見直した者", "By"), headers),
                Entry.day(l, "nextReviewOn", l.of("次回の見直し（空欄では間隔のとおり）", "Next review, else as usual")),
                Entry.lines("note", l.of("内容", "Note")));
    }

    static List<Entry> abolition(Tongue l) {
        return List.of(
                Entry.day(l, "on", l.of("廃止日", "Abolished on")).must(),
                Entry.lines("reason", l.of("理由", "Reason")).must());
    }
}
