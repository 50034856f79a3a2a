package org.daicho.evidence.disposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.evidence.EvidenceKeeping;
import org.daicho.evidence.EvidenceView;
import org.daicho.evidence.object.Intents;
import org.daicho.organization.Signatory;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** 廃棄証明書 as a page to print: everything in it is text, nothing is fetched from anywhere. */
@Singleton
class Certificate {

    private static final Text STILL_THERE =
            Text.of("保管先からの削除が終わっていないファイルがあります。", "The store still holds some of the files.");

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="UTF-8"><title>証拠資料廃棄証明書</title>
            <style>body{font-family:serif;margin:2em}table{border-collapse:collapse;width:100%%}
            th,td{border:1px solid;padding:.3em;text-align:left;font-size:.8em;word-break:break-all}</style></head>
            <body><h1>証拠資料廃棄証明書</h1>
            <p>次の証拠資料 %d 件のファイルを廃棄したことを証明します。</p>
            <dl><dt>番号</dt><dd>%s</dd><dt>理由</dt><dd>%s</dd><dt>起案</dt><dd>%s</dd><dt>承認</dt><dd>%s</dd><dt>廃棄</dt><dd>%s</dd></dl>
            <table><thead><tr><th>標題</th><th>種別</th><th>ファイル名</th><th>保存期間</th><th>保存期限</th><th>大きさ</th><th>SHA-256</th></tr></thead>
            <tbody>
            %s
            </tbody></table></body></html>
            """;

    private static final String ROW =
            "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%d</td><td>%s</td></tr>";

    private final EvidenceKeeping evidence;
    private final Intents intents;
    private final PostDirectory posts;
    private final PersonDirectory people;

    @Inject
    Certificate(EvidenceKeeping evidence, Intents intents, PostDirectory posts, PersonDirectory people) {
        this.evidence = evidence;
        this.intents = intents;
        this.posts = posts;
        this.people = people;
    }

    /** Throws 409 for a list that was not carried out, or whose files the store has not yet let go. */
    String of(Disposal disposal) {
        disposal.requireCarriedOut();
        List<UUID> ids = disposal.evidenceIds;
        if (ids.stream().anyMatch(intents::areLeftOf)) {
            throw ProblemException.of(
                    ProblemKind.CONFLICT, List.of(Violation.at("/evidenceIds", "not-deleted-yet", STILL_THERE)));
        }
        return PAGE.formatted(
                ids.size(),
                disposal.id,
                escaped(disposal.reason),
                signed(disposal.proposedOn, disposal.proposedBy),
                signed(disposal.approvedOn, disposal.approvedBy),
                signed(disposal.carriedOutOn, disposal.carriedOutBy),
                ids.stream().map(evidence::view).map(Certificate::row).collect(Collectors.joining("\n")));
    }

    private static String row(EvidenceView view) {
        return ROW.formatted(
                escaped(view.title()),
                view.kind().label().ja(),
                escaped(view.fileName()),
                view.retentionClass(),
                Wareki.print(Objects.requireNonNull(view.retainUntil())),
                view.size(),
                view.sha256());
    }

    private static String signed(@Nullable LocalDate on, @Nullable Signatory by) {
        Signatory who = Objects.requireNonNull(by);
        String name = who.name() != null ? who.name() : "" + (who.personId() == null ? who.postId() : who.personId());
        return Wareki.print(Objects.requireNonNull(on)) + "　" + escaped(name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
