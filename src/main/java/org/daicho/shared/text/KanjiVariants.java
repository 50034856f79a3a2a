package org.daicho.shared.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Other shapes of the same character, from {@code kanji-variants.csv} ({@code variant,base,kind}).
 *
 * <p>Which pairs are in it: {@code old}, the shape before the reform of 1946 (澤 to 沢, 龍 to 竜: a company writes the one,
 * a clerk types the other); and {@code shape}, a popular or a printer's shape (髙 to 高, 𠮷 to 吉). The table only serves
 * finding, where a pair too many shows one more line and a pair too few hides a company, so 辨, 瓣 and 辯 all lead to 弁.
 * Left out are characters that merely look alike or sound alike and stand in other names: 齋 (斎) and 齊 (斉) stay
 * two, as do 碕 and 崎, 籐 and 藤.
 */
final class KanjiVariants {

    private static final Map<Integer, Integer> BASES = load();

    private KanjiVariants() {}

    static int base(int codePoint) {
        return BASES.getOrDefault(codePoint, codePoint);
    }

    static Map<Integer, Integer> all() {
        return BASES;
    }

    private static Map<Integer, Integer> load() {
        var file = Objects.requireNonNull(KanjiVariants.class.getResourceAsStream("kanji-variants.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(cells -> single(cells[0]), cells -> single(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int single(String character) {
        if (character.codePointCount(0, character.length()) != 1) {
            throw new IllegalStateException("kanji-variants.csv: not one character: " + character);
        }
        return character.codePointAt(0);
    }
}
