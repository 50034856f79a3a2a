package org.daicho.externalservice.social;

import java.time.LocalDate;
import java.util.List;
import org.daicho.externalservice.social.terms.OperatingProcedure;
import org.daicho.shared.page.Column;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** The register of social media accounts as a table, with the headings under which bodies keep it. */
final class AccountColumns {

    /** Up to 令和99年 the year has two digits, which is all that anybody reads. */
    private static final LocalDate LAST_IN_REIWA = LocalDate.of(2117, 12, 31);

    static final List<Column<AccountRow>> ALL = List.of(
            Column.of("サービス", row -> row.account().platform()),
            Column.of("アカウント名", row -> row.account().accountName()),
            Column.of("URL", row -> row.account().url()),
            Column.of("目的", row -> row.account().purpose()),
            Column.of(
                    "発信できる情報",
                    row -> row.account().publishingRule() == null
                            ? null
                            : row.account().publishingRule().information()),
            Column.of("運用手順", row -> procedure(row.account().operatingProcedure())),
            Column.of("所管課", row -> row.account().responsibleUnit()),
            Column.of("責任者職", AccountRow::responsiblePost),
            Column.of("担当者", row -> row.account().operator()),
            Column.of("受託者", AccountRow::contractorName),
            Column.of(
                    "承認日",
                    row -> row.account().approval() == null
                            ? null
                            : date(row.account().approval().decidedOn())),
            Column.of("利用開始日", row -> date(row.account().startedOn())),
            Column.of("最終発信日", row -> date(row.account().lastPostedOn())),
            Column.of("公式サイト掲載", row -> yesNo(row.account().officialSiteListed())),
            Column.of("規約確認日", row -> date(row.account().termsReviewedOn())),
            Column.of("備考", row -> row.account().note()),
            Column.of("状態", row -> row.account().state().label().ja()));

    /** For the specification. */
    static final String EXAMPLE =
            """
            サービス,アカウント名,URL,目的,発信できる情報,運用手順,責任者職,担当者,承認日,最終発信日,公式サイト掲載,状態
            X,@example_kankyo,https://social.example/example_kankyo,収集日変更・災害時の周知,収集日程、施設の休業、災害廃棄物の受入,SNS運用手順 第2版,総務課長,総務係主任,令和7年4月1日,令和8年6月1日,有,利用中
            """;

    private AccountColumns() {}

    private static @Nullable String procedure(@Nullable OperatingProcedure procedure) {
        if (procedure == null) {
            return null;
        }
        return procedure.version() == null ? procedure.title() : procedure.title() + ' ' + procedure.version();
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return date.isAfter(LAST_IN_REIWA) ? date.toString().replace('-', '/') : Wareki.print(date);
    }

    private static @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : value ? "有" : "無";
    }
}
