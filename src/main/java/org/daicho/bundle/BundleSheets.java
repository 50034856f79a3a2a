package org.daicho.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.daicho.bundle.bag.BundlePath;
import org.daicho.bundle.oscal.RegisterResults;
import org.daicho.bundle.proof.Basis;
import org.daicho.bundle.proof.LedgerFile;
import org.daicho.bundle.proof.LedgerSection;
import org.daicho.bundle.register.EvidenceItem;
import org.daicho.bundle.register.Part;
import org.daicho.bundle.sheet.ClauseCells;
import org.daicho.bundle.sheet.IndexPage;
import org.daicho.bundle.sheet.IndexPage.Cell;
import org.daicho.bundle.sheet.IndexTables;
import org.daicho.bundle.sheet.RegisterSheet;
import org.daicho.bundle.sheet.Table;
import org.daicho.compliance.gap.GapView;
import org.daicho.contract.clause.ClauseView;
import org.daicho.ledger.past.PastState;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.TokyoClock;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** Everything that a bundle says about itself: its tables, and the page that shows them. */
final class BundleSheets implements Closeable {

    private static final Text CLAUSES = Text.of("契約条項", "Clauses");
    private static final Text GAPS = Text.of("不備", "Gaps");
    private static final Text EVIDENCE = Text.of("証拠資料", "Evidence");

    private final Bundle bundle;
    private final IndexPage index;
    private final IndexTables page;
    private final RegisterResults oscal;
    private final Map<RegisterSheet, Table> register = new EnumMap<>(RegisterSheet.class);
    private final Table clauses = new Table(ClauseCells.HEADINGS);
    private final Table gaps = new Table("対象", "規則", "重大さ", "不備", "内容", "根拠", "対応", "対象の名称", "発生日", "期限", "ID");
    private final Table evidence =
            new Table("対象", "ID", "表題", "種別", "発効日", "ファイル名", "パス", "大きさ（バイト）", "SHA-256", "関係するもの");
    private final Table omissions = new Table("ID", "表題", "ファイル名", "理由", "reason");

    BundleSheets(Bundle bundle) throws IOException {
        this.bundle = bundle;
        for (RegisterSheet sheet : RegisterSheet.values()) {
            register.put(sheet, new Table(sheet.headings()));
        }
        var moment = bundle.asOf.atZone(TokyoClock.ZONE);
        String when = Wareki.print(moment.toLocalDate())
                + moment.toLocalTime().toString().substring(0, 5);
        index = new IndexPage(
                bundle.title,
                "%s 現在の台帳から作成しました（作成者: %s）。すべてのファイルの SHA-256 は manifest-sha256.txt にあり、sha256sum -c で確かめられます。"
                        .formatted(when, bundle.createdBy),
                "The register as of %s, frozen by %s. Every file's SHA-256 is in manifest-sha256.txt; check it with sha256sum -c."
                        .formatted(moment.toOffsetDateTime(), bundle.createdBy));
        page = new IndexTables(index);
        oscal = new RegisterResults(bundle.id, bundle.title, moment.toOffsetDateTime());
        contents();
        index.section("台帳と証拠資料", "The register and its evidence");
    }

    private void contents() throws IOException {
        index.section("内容", "Contents");
        index.beginTable("表", "Sheet", "ファイル");
        for (RegisterSheet sheet : RegisterSheet.values()) {
            contentsRow(sheet.title(), sheet.file());
        }
        contentsRow(CLAUSES, "clauses.csv");
        contentsRow(GAPS, "gaps.csv");
        contentsRow(EVIDENCE, "evidence.csv");
        contentsRow(Text.of("除外した資料", "What was left out"), "omissions.csv");
        contentsRow(Text.of("OSCAL 評価結果", "OSCAL assessment results"), "oscal/assessment-results.json");
        for (LedgerFile file : LedgerFile.values()) {
            contentsRow(file.title(), file.withinData());
        }
        index.endTable();
    }

    private void contentsRow(Text title, String file) throws IOException {
        index.row(Cell.text(title.ja()), Cell.text(title.en()), Cell.link(file, file));
    }

    static RegisterSheet sheetOf(Part part) {
        return switch (part) {
            case SUBCONTRACT -> RegisterSheet.SUBCONTRACTS;
            case VERIFICATION -> RegisterSheet.CHECKS;
            case MEASURE -> RegisterSheet.MEASURES;
            case INCIDENT -> RegisterSheet.INCIDENTS;
            case ATTESTATION -> RegisterSheet.ATTESTATIONS;
            case ASSIGNMENT -> RegisterSheet.OWNERS;
            case FINDING -> RegisterSheet.FINDINGS;
        };
    }

    /** A new part of the bundle: a contract, a contractor, a service or an audit. */
    void begin(RegisterSheet sheet, String part, String title, JsonNode state) throws IOException {
        page.end();
        index.subsection(part + " " + title);
        table(sheet).row(sheet.cells(part, state));
        page.facts(sheet, state);
    }

    void clauses(String part, JsonNode contract, List<ClauseView> stated) throws IOException {
        UUID id = UUID.fromString(contract.path("id").asText());
        for (ClauseView clause : stated) {
            oscal.clause(id, contract.path("title").asText(), clause);
            clauses.row(ClauseCells.cells(part, contract.path("reference").asText(), clause));
            page.row(CLAUSES, List.of("要件", "内容", "確認", "条・理由"), ClauseCells.row(clause));
        }
    }

    void part(RegisterSheet sheet, String part, PastState state) throws IOException {
        table(sheet).row(sheet.cells(part, state.state()));
        page.row(sheet, state.state());
        if (sheet == RegisterSheet.CHECKS) {
            oscal.check(state);
        }
    }

    void gap(String part, GapView gap) throws IOException {
        oscal.gap(gap);
        gaps.row(
                part,
                gap.rule(),
                gap.severity().label().ja(),
                gap.title().ja(),
                gap.finding().ja(),
                gap.basis().ja(),
                gap.remedy().ja(),
                gap.label(),
                gap.opensOn(),
                gap.dueOn(),
                gap.id());
        page.row(
                GAPS,
                List.of("重大さ", "不備", "根拠", "期限"),
                Cell.text(gap.severity().label().ja()),
                Cell.warning(gap.finding().ja()),
                Cell.text(gap.basis().ja()),
                Cell.text(gap.dueOn() == null ? null : Wareki.print(gap.dueOn())));
    }

    void evidence(String part, EvidenceItem item, BundlePath path) throws IOException {
        EvidenceItem.StoredFile file = Objects.requireNonNull(item.file());
        String withinData = path.withinBag().substring("data/".length());
        oscal.evidence(item, withinData);
        evidence.row(
                part,
                item.id(),
                item.title(),
                item.kind(),
                date(item),
                item.fileName(),
                path.withinBag(),
                file.size(),
                file.sha256(),
                item.subjects());
        page.row(
                EVIDENCE,
                List.of("表題", "種別", "ファイル", "発効日", "大きさ", "SHA-256"),
                Cell.text(item.title()),
                Cell.text(item.kind()),
                Cell.link(withinData, item.fileName()),
                Cell.text(date(item)),
                Cell.text(file.size()),
                Cell.code(file.sha256()));
    }

    void omission(EvidenceItem item) throws IOException {
        Text reason = Objects.requireNonNull(item.omitted());
        omissions.row(item.id(), item.title(), item.fileName(), reason.ja(), reason.en());
    }

    private static @Nullable String date(EvidenceItem item) {
        return item.effectiveOn() == null ? null : Wareki.print(LocalDate.parse(item.effectiveOn()));
    }

    private Table table(RegisterSheet sheet) {
        return Objects.requireNonNull(register.get(sheet));
    }

    void placeInto(Recipe recipe, Basis basis) throws IOException {
        page.end();
        index.section("除外した資料", "What was left out");
        index.facts(List.of(
                new IndexPage.Fact("件数", bundle.omissions == 0 ? "なし" : bundle.omissions + " 件（omissions.csv を参照）")));
        LedgerSection.write(index, basis);
        recipe.sheet("index.html", index.finish());
        for (Map.Entry<RegisterSheet, Table> sheet : register.entrySet()) {
            recipe.sheet(sheet.getKey().file(), sheet.getValue().finish());
        }
        recipe.sheet("clauses.csv", clauses.finish());
        recipe.sheet("gaps.csv", gaps.finish());
        recipe.sheet("evidence.csv", evidence.finish());
        recipe.sheet("omissions.csv", omissions.finish());
        recipe.sheetIn(recipe.data.directory("oscal"), "oscal", "assessment-results.json", oscal.finish());
    }

    @Override
    public void close() throws IOException {
        for (Table table : register.values()) {
            table.close();
        }
        for (Closeable sheet : List.of(index, oscal, clauses, gaps, evidence, omissions)) {
            sheet.close();
        }
    }
}
