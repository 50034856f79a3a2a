package org.daicho.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.bundle.bag.BundlePath;
import org.daicho.bundle.sheet.ContractPart;
import org.daicho.bundle.sheet.IndexPage;
import org.daicho.bundle.sheet.IndexPage.Cell;
import org.daicho.bundle.sheet.Table;
import org.daicho.contract.ContractRow;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contractor.ContractorView;
import org.daicho.evidence.EvidenceFile;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.TokyoClock;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** Everything that a bundle says about itself: five tables and the page that shows them. */
final class BundleSheets implements Closeable {

    private final Bundle bundle;
    private final IndexPage index;
    private final Table contracts = new Table(ContractPart.HEADINGS);
    private final Table clauses = new Table(ContractPart.CLAUSE_HEADINGS);
    private final Table contractors = new Table("ID", "名称", "法人番号", "所在地", "電話番号");
    private final Table evidence = new Table("ID", "表題", "種別", "発効日", "ファイル名", "パス", "大きさ（バイト）", "SHA-256", "対象");
    private final Table omissions = new Table("ID", "表題", "ファイル名", "理由", "reason");

    BundleSheets(Bundle bundle) throws IOException {
        this.bundle = bundle;
        var moment = bundle.createdAt.atZone(TokyoClock.ZONE);
        String when = Wareki.print(moment.toLocalDate())
                + moment.toLocalTime().toString().substring(0, 5);
        index = new IndexPage(
                bundle.title,
                "%s 現在の台帳から作成しました（作成者: %s）。すべてのファイルの SHA-256 は manifest-sha256.txt にあり、sha256sum -c で確かめられます。"
                        .formatted(when, bundle.createdBy),
                "Frozen at %s by %s. Every file's SHA-256 is in manifest-sha256.txt; check it with sha256sum -c."
                        .formatted(moment.toOffsetDateTime(), bundle.createdBy));
        index.section("契約と証拠資料", "Contracts and their evidence");
    }

    void contract(ContractRow row, List<ClauseView> stated) throws IOException {
        contracts.row(ContractPart.cells(bundle.contracts, row));
        index.subsection("%d. %s".formatted(bundle.contracts, row.contract().title()));
        index.facts(ContractPart.facts(row));
        index.beginTable("要件", "内容", "確認", "条・理由");
        for (ClauseView clause : stated) {
            clauses.row(ContractPart.clauseCells(bundle.contracts, row, clause));
            index.row(ContractPart.clauseRow(clause));
        }
        index.endTable();
    }

    void contractor(ContractorView contractor) throws IOException {
        contractors.row(
                contractor.id(),
                contractor.name(),
                contractor.corporateNumber(),
                contractor.address(),
                contractor.phone());
    }

    void evidence(EvidenceFile file, BundlePath path) throws IOException {
        String withinData = path.withinBag().substring("data/".length());
        evidence.row(
                file.id(),
                file.title(),
                file.kind().label().ja(),
                date(file),
                file.fileName(),
                path.withinBag(),
                file.size(),
                file.sha256(),
                file.subjects().stream()
                        .map(subject -> subject.type() + ":" + subject.id())
                        .collect(Collectors.joining(" ")));
        index.facts(Stream.of(new IndexPage.Fact(
                        "証拠資料", file.title() + "（" + file.kind().label().ja() + "）"))
                .toList());
        index.beginTable("ファイル", "発効日", "大きさ", "SHA-256");
        index.row(
                Cell.link(withinData, file.fileName()),
                Cell.text(date(file)),
                Cell.text(file.size()),
                Cell.code(file.sha256()));
        index.endTable();
    }

    void omission(EvidenceFile file, Text reason) throws IOException {
        omissions.row(file.id(), file.title(), file.fileName(), reason.ja(), reason.en());
    }

    private static @Nullable String date(EvidenceFile file) {
        return file.effectiveOn() == null ? null : Wareki.print(file.effectiveOn());
    }

    void placeInto(Recipe recipe) throws IOException {
        index.section("除外した資料", "What was left out");
        index.facts(List.of(
                new IndexPage.Fact("件数", bundle.omissions == 0 ? "なし" : bundle.omissions + " 件（omissions.csv を参照）")));
        recipe.sheet("index.html", index.finish());
        recipe.sheet("contracts.csv", contracts.finish());
        recipe.sheet("clauses.csv", clauses.finish());
        recipe.sheet("contractors.csv", contractors.finish());
        recipe.sheet("evidence.csv", evidence.finish());
        recipe.sheet("omissions.csv", omissions.finish());
    }

    @Override
    public void close() throws IOException {
        for (Closeable sheet : List.of(index, contracts, clauses, contractors, evidence, omissions)) {
            sheet.close();
        }
    }
}
