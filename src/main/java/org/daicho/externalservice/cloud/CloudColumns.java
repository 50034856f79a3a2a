package org.daicho.externalservice.cloud;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.daicho.externalservice.cloud.terms.CloudRegistration;
import org.daicho.externalservice.cloud.terms.DataCountries;
import org.daicho.shared.page.Column;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/** The register of cloud services as a table, with the headings under which bodies keep it. */
final class CloudColumns {

    /** Up to 令和99年 the year has two digits, which is all that anybody reads. */
    private static final LocalDate LAST_IN_REIWA = LocalDate.of(2117, 12, 31);

    static final List<Column<CloudRow>> ALL = List.of(
            Column.of("サービス名", row -> row.cloud().name()),
            Column.of("区分", row -> row.cloud().category()),
            Column.of("提供事業者", CloudColumns::provider),
            Column.of("法人番号", CloudRow::corporateNumber),
            Column.of("用途", row -> row.cloud().purpose()),
            Column.of("所管課", row -> row.cloud().responsibleUnit()),
            Column.of("管理者職", CloudRow::managerPost),
            Column.of(
                    "情報の分類",
                    row -> row.cloud().classification() == null
                            ? null
                            : row.cloud().classification().labelJa()),
            Column.of("個人情報", row -> yesNo(row.cloud().personalData())),
            Column.of("特定個人情報", row -> yesNo(row.cloud().myNumber())),
            Column.of("データ所在国", CloudColumns::countries),
            Column.of("約款型", row -> yesNo(row.cloud().uniformTerms())),
            Column.of("ISMAP登録番号", CloudColumns::registrations),
            Column.of("承認日", row -> date(approvedOn(row))),
            Column.of("利用開始日", row -> date(row.cloud().startedOn())),
            Column.of("規約確認日", row -> date(row.cloud().termsReviewedOn())),
            Column.of(
                    "利用規程",
                    row -> row.cloud().usageRule() == null
                            ? null
                            : row.cloud().usageRule().title()),
            Column.of("備考", row -> row.cloud().note()),
            Column.of("状態", row -> row.cloud().state().label().ja()));

    /** For the specification. */
    static final String EXAMPLE =
            """
            サービス名,区分,提供事業者,法人番号,用途,所管課,管理者職,情報の分類,データ所在国,約款型,ISMAP登録番号,利用開始日,規約確認日,状態
            大型ごみ予約受付サイト基盤,クラウド,株式会社岩手山データ,4400099000022,住民の予約受付,施設課,施設課長,自治体機密性3B,日本,無,,令和8年7月1日,令和8年6月5日,利用中
            """;

    private CloudColumns() {}

    private static @Nullable String provider(CloudRow row) {
        return row.cloud().providerName() == null
                ? row.contractorName()
                : row.cloud().providerName();
    }

    private static @Nullable LocalDate approvedOn(CloudRow row) {
        return row.cloud().approval() == null ? null : row.cloud().approval().decidedOn();
    }

    private static String countries(CloudRow row) {
        return row.cloud().dataCountriesUnknown()
                ? "不明"
                : row.cloud().dataCountries().stream()
                        .map(DataCountries::labelJa)
                        .collect(Collectors.joining("/"));
    }

    private static String registrations(CloudRow row) {
        return row.cloud().registrations().stream()
                .filter(one -> one.scheme() != CloudRegistration.Scheme.OTHER && one.number() != null)
                .map(CloudRegistration::number)
                .collect(Collectors.joining("/"));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return date.isAfter(LAST_IN_REIWA) ? date.toString().replace('-', '/') : Wareki.print(date);
    }

    private static String yesNo(boolean value) {
        return value ? "有" : "無";
    }
}
