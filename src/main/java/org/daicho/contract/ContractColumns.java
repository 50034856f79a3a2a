package org.daicho.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.daicho.contract.stake.Criticality;
import org.daicho.contract.stake.DataVolume;
import org.daicho.contract.stake.Replaceability;
import org.daicho.contract.term.Renewal;
import org.daicho.contract.term.TermBasis;
import org.daicho.contract.terms.Classification;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.shared.page.Column;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/**
 * The contract register as a table. The headings are those that the import reads, and every term that it can write is among
 * them, so that a list can go out and come back.
 */
final class ContractColumns {

    /** Up to 令和99年 the year has two digits, which is all that anybody reads; an end "for ever" is written 9999/12/31. */
    private static final LocalDate LAST_IN_REIWA = LocalDate.of(2117, 12, 31);

    static final List<Column<ContractRow>> ALL = List.of(
            Column.of("契約番号", row -> row.contract().reference()),
            Column.of("年度", row -> row.contract().fiscalYearLabel()),
            Column.of("件名", row -> row.contract().title()),
            Column.of("委託先名称", ContractRow::contractorName),
            Column.of("法人番号", ContractRow::corporateNumber),
            day("契約日", row -> row.contract().contractedOn()),
            day("履行開始日", row -> row.contract().startsOn()),
            day("履行終了日", row -> row.contract().endsOn()),
            Column.of("契約金額（税込）", row -> row.contract().amount()),
            Column.of("単価", row -> row.contract().unitPrice()),
            Column.of("契約方法", row -> label(row.contract().procurementMethod(), ProcurementMethod::label)),
            Column.of("所管課", row -> row.contract().responsibleUnit()),
            Column.of("責任者職", row -> row.contract().ownerPost()),
            Column.of("個人情報", row -> yesNo(row.contract().personalData())),
            Column.of("特定個人情報", row -> yesNo(row.contract().myNumber())),
            Column.of("情報の分類", row -> classification(row.contract().classification())),
            Column.of("ネットワーク", ContractRow::zoneLabels),
            Column.of("再委託", row -> yesNo(row.contract().subcontracting())),
            Column.of("業務区分", row -> row.contract().kind().label().ja()),
            Column.of("備考", row -> row.contract().note()),
            Column.of("契約書上の委託先名称", row -> row.contract().contractorNameAsWritten()),
            Column.of("更新", row -> label(row.contract().renewal(), Renewal::label)),
            Column.of("契約期間の区分", row -> label(row.contract().termBasis(), TermBasis::label)),
            Column.of("対象人数", row -> label(row.contract().volume(), DataVolume::label)),
            Column.of("重要度", row -> label(row.contract().criticality(), Criticality::label)),
            Column.of("代替性", row -> label(row.contract().replaceability(), Replaceability::label)),
            Column.of("緊急時対応計画", row -> row.contract().emergencyPlanReference()),
            Column.of("共同企業体の構成員", ContractRow::partyLabels),
            Column.of("令和8年総務省令80号", row -> row.contract().ordinance80().label().ja()),
            day("通知期限", row -> row.contract().noticeOn()),
            Column.of("状態", row -> row.contract().state().label().ja()));

    /** For the specification. */
    static final String EXAMPLE =
            """
            契約番号,年度,件名,委託先名称,契約日,履行開始日,履行終了日,契約金額（税込）,契約方法,所管課,責任者職,個人情報,特定個人情報,情報の分類,再委託,業務区分,備考,更新,契約期間の区分,対象人数,重要度,代替性,緊急時対応計画,共同企業体の構成員,令和8年総務省令80号,通知期限,状態
            滝雫環契第２号,令和8年度,計量・料金システム保守業務委託,株式会社岩手山データ,令和8年4月1日,令和8年4月1日,令和9年3月31日,2640000,随意契約,総務課,総務課長,有,無,自治体機密性3C/完全性2/可用性2,無,情報システム保守,,協議更新,単年度契約,1万人未満,高,困難,緊急時対応計画 第3章,,施行前に終了,令和8年12月31日,履行中
            """;

    private ContractColumns() {}

    private static Column<ContractRow> day(String heading, Function<ContractRow, @Nullable Object> day) {
        return Column.of(heading, day, date -> written((LocalDate) date));
    }

    private static String written(LocalDate date) {
        return date.isAfter(LAST_IN_REIWA) ? date.toString().replace('-', '/') : Wareki.print(date);
    }

    private static @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : value ? "有" : "無";
    }

    private static <T> @Nullable String label(@Nullable T value, Function<T, Text> label) {
        return value == null ? null : label.apply(value).ja();
    }

    private static @Nullable String classification(@Nullable Classification classification) {
        return classification == null ? null : classification.labelJa();
    }
}
