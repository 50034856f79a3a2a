package org.daicho.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A register of any length, always the same for the same length: 5,000 contractors of several legal forms, every fifth of
 * them without 法人番号, in the ways of writing that the desk's own file shows. Without dependencies, so that {@code java
 * LargeRegister.java 100000 register.csv} writes one by hand.
 */
public final class LargeRegister {

    public static final int CONTRACTORS = 5_000;

    private static final String HEADINGS = "契約番号,年度,件名,委託先名称,法人番号,契約日,履行開始日,履行終了日,契約金額（税込）,契約方法,"
            + "所管課,責任者職,個人情報,特定個人情報,情報の分類,ネットワーク,再委託,業務区分,備考\r\n";
    private static final List<String> FORMS =
            List.of("㈱%s", "株式会社%s", "%s㈲", "有限会社%s", "%s合同会社", "一般社団法人%s", "(株)%s", "%s(株)");
    private static final List<String> NAMES =
            List.of("北上", "雫石", "岩手山", "小岩井", "みちのく", "南部", "髙橋", "山田", "ｼｽﾞｸｲｼ", "盛岡");
    private static final List<String> TRADES = List.of("システム", "清掃", "計器", "データ", "環境", "設備", "印刷", "運輸", "警備", "商事");
    private static final List<String> KINDS = List.of("情報システム保守", "清掃", "収集運搬", "データ入力・作成", "機器点検", "その他");
    private static final List<String> METHODS = List.of("随意契約", "一般競争入札", "指名競争入札", "公募型プロポーザル");
    private static final List<String> UNITS = List.of("総務課", "施設課", "議会事務局");

    private LargeRegister() {}

    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[1]), Integer.parseInt(arguments[0]));
    }

    public static void write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("windows-31j"))) {
            out.write(HEADINGS);
            for (int i = 0; i < rows; i++) {
                out.write(row(i));
            }
        }
    }

    private static String row(int i) {
        // 7,919 is prime to 5,000, so the contractors come up again all over the file
        int contractor = (int) (i * 7_919L % CONTRACTORS);
        LocalDate start = LocalDate.of(2025, 4, 1).plusDays(i % 360);
        boolean personal = i % 3 == 0;
        return String.join(
                        ",",
                        "大環契第%d号".formatted(i + 1),
                        "令和7年度",
                        of(UNITS, i) + of(TRADES, i / 7) + "業務委託その%d".formatted(i + 1),
                        name(contractor),
                        number(contractor),
                        "R%d.%d.%d".formatted(start.getYear() - 2018, start.getMonthValue(), start.getDayOfMonth()),
                        "%d/%d/%d".formatted(start.getYear(), start.getMonthValue(), start.getDayOfMonth()),
                        "令和9年3月31日",
                        i % 11 == 0 ? "\"@1,650/頁\"" : "\"%,d円\"".formatted(100_000L + i * 137L),
                        of(METHODS, i),
                        of(UNITS, i),
                        of(UNITS, i) + "長",
                        personal ? "有" : "無",
                        "無",
                        personal ? "自治体機密性3C/完全性2/可用性2" : "機密性1/完全性1/可用性1",
                        personal ? "LGWAN接続系" : "-",
                        i % 2 == 0 ? "有" : "無",
                        of(KINDS, i),
                        i % 4 == 0 ? "長期継続契約" : "")
                + "\r\n";
    }

    private static String name(int contractor) {
        String stem = of(NAMES, contractor) + of(TRADES, contractor / 10) + (contractor / 100);
        return of(FORMS, contractor).formatted(stem);
    }

    private static String number(int contractor) {
        return contractor % 5 == 4 ? "" : withCheckDigit("9000%08d".formatted(contractor));
    }

    /** 法人番号の指定等に関する省令 2条, written apart from the code under test. */
    static String withCheckDigit(String base) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += Character.digit(base.charAt(12 - n), 10) * (n % 2 == 0 ? 2 : 1);
        }
        return (9 - sum % 9) + base;
    }

    private static String of(List<String> words, int i) {
        return words.get(i % words.size());
    }
}
