package org.daicho.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A register made for one test. References, names and numbers carry a mark of their own, since all tests share one database.
 */
final class RegisterFile {

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** Six digits, beginning somewhere else each time: the database may be one that earlier runs have filled. */
    private static final AtomicInteger MARKS =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000, 900_000));

    private final int mark = MARKS.incrementAndGet();
    private final Map<String, String> usual = new LinkedHashMap<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    RegisterFile() {
        usual.put("契約番号", "");
        usual.put("年度", "令和8年度");
        usual.put("件名", "庁舎清掃業務委託");
        usual.put("委託先名称", name("株式会社試験清掃"));
        usual.put("法人番号", "");
        usual.put("契約日", "R8.4.1");
        usual.put("履行開始日", "R8.4.1");
        usual.put("履行終了日", "R9.3.31");
        usual.put("契約金額（税込）", "1,188,000円");
        usual.put("契約方法", "随意契約");
        usual.put("所管課", "");
        usual.put("責任者職", "");
        usual.put("個人情報", "無");
        usual.put("特定個人情報", "無");
        usual.put("情報の分類", "機密性1/完全性1/可用性1");
        usual.put("ネットワーク", "-");
        usual.put("再委託", "無");
        usual.put("業務区分", "清掃");
        usual.put("備考", "");
    }

    /** In every reference of this file and in nothing else. */
    String mark() {
        return "雫" + mark + "契";
    }

    String reference(int number) {
        return mark() + "第" + number + "号";
    }

    /** A company's name that only this test knows. */
    String name(String stem) {
        return stem.contains("会社") && stem.indexOf("会社") < 3 ? stem + mark : mark + stem;
    }

    /** A corporate number that only this test knows, with a right check digit. */
    String corporateNumber(int number) {
        return LargeRegister.withCheckDigit("8%06d%05d".formatted(mark, number));
    }

    /** A row that differs from the usual one in some cells: heading, cell, heading, cell, … */
    RegisterFile row(int number, String... cells) {
        Map<String, String> row = new LinkedHashMap<>(usual);
        row.put("契約番号", reference(number));
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        rows.add(row);
        return this;
    }

    RegisterFile withoutColumn(String heading) {
        usual.remove(heading);
        rows.forEach(row -> row.remove(heading));
        return this;
    }

    String text() {
        List<String> headings =
                new ArrayList<>(rows.isEmpty() ? usual.keySet() : rows.get(0).keySet());
        StringBuilder text = new StringBuilder(line(headings));
        rows.forEach(row -> text.append(line(
                headings.stream().map(heading -> row.getOrDefault(heading, "")).toList())));
        return text.toString();
    }

    byte[] utf8() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    byte[] windows31j() {
        return text().getBytes(WINDOWS_31J);
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
