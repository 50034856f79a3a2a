package org.daicho.bundle.sheet;

import java.util.List;
import java.util.Objects;
import org.daicho.bundle.sheet.IndexPage.Cell;
import org.daicho.bundle.sheet.IndexPage.Fact;
import org.daicho.contract.ContractRow;
import org.daicho.contract.ContractView;
import org.daicho.contract.clause.ClauseView;
import org.daicho.contract.clause.NewStatement;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** How a contract and its clauses stand in the tables and on the page. */
public final class ContractPart {

    public static final String[] HEADINGS = {
        "連番",
        "ID",
        "契約番号",
        "年度",
        "件名",
        "委託先名称",
        "状態",
        "契約日",
        "履行開始日",
        "履行終了日",
        "契約金額（税込）",
        "所管課",
        "責任者職",
        "個人情報",
        "特定個人情報",
        "情報の分類",
        "ネットワーク",
        "要件目録の版",
        "台帳の版番号"
    };

    public static final String[] CLAUSE_HEADINGS = {
        "連番", "契約番号", "要件", "内容", "義務", "確認", "条", "理由", "承認者", "免除期限", "出典確認済"
    };

    private ContractPart() {}

    public static @Nullable Object[] cells(int number, ContractRow row) {
        ContractView contract = row.contract();
        return new @Nullable Object[] {
            number,
            contract.id(),
            contract.reference(),
            contract.fiscalYearLabel(),
            contract.title(),
            row.contractorName(),
            contract.state().label().ja(),
            contract.contractedOn(),
            contract.startsOn(),
            contract.endsOn(),
            price(contract),
            contract.responsibleUnit(),
            contract.ownerPost(),
            contract.personalData() ? "有" : "無",
            contract.myNumber() ? "有" : "無",
            classification(contract),
            String.join(" ", contract.networkZones()),
            contract.edition(),
            contract.version()
        };
    }

    public static List<Fact> facts(ContractRow row) {
        ContractView contract = row.contract();
        return List.of(
                new Fact("契約番号", contract.fiscalYearLabel() + " " + contract.reference()),
                new Fact("委託先", row.contractorName()),
                new Fact("状態", contract.state().label().ja()),
                new Fact("履行期間", Wareki.print(contract.startsOn()) + " ～ " + Wareki.print(contract.endsOn())),
                new Fact("契約金額", price(contract)),
                new Fact(
                        "責任者",
                        Objects.toString(contract.responsibleUnit(), "") + " "
                                + Objects.toString(contract.ownerPost(), "")),
                new Fact("情報の分類", classification(contract)));
    }

    public static @Nullable Object[] clauseCells(int number, ContractRow row, ClauseView clause) {
        NewStatement statement = clause.statement();
        return new @Nullable Object[] {
            number,
            row.contract().reference(),
            clause.code(),
            clause.title().ja(),
            clause.obligation().label().ja(),
            status(statement),
            statement == null ? null : statement.articleReference(),
            statement == null ? null : statement.reason(),
            statement == null ? null : statement.approver(),
            statement == null ? null : statement.waivedUntil(),
            clause.verified() ? "済" : "未"
        };
    }

    public static Cell[] clauseRow(ClauseView clause) {
        NewStatement statement = clause.statement();
        String where = statement == null
                ? ""
                : Objects.toString(statement.articleReference(), Objects.toString(statement.reason(), ""));
        return new Cell[] {
            Cell.text(clause.code()),
            Cell.text(clause.title().ja() + (clause.verified() ? "" : "（出典未確認）")),
            statement == null ? Cell.warning(status(null)) : Cell.text(status(statement)),
            Cell.text(where)
        };
    }

    private static String status(@Nullable NewStatement statement) {
        return statement == null ? "未確認" : statement.status().label().ja();
    }

    private static @Nullable String price(ContractView contract) {
        return contract.amount() == null ? contract.unitPrice() : "%,d円".formatted(contract.amount());
    }

    private static @Nullable String classification(ContractView contract) {
        return contract.classification() == null
                ? null
                : contract.classification().labelJa();
    }
}
