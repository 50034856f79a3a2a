package org.daicho.contractor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daicho.contractor.CompanyName.Position;

/** Takes the legal form off a name that NFKC has been applied to and whose blanks are gone. */
final class LegalFormReader {

    /** The part of a company that often follows its name in a contract: 〇〇株式会社盛岡支店. */
    private static final Pattern BRANCH = Pattern.compile(".+(?:支店|支社|支部|支所|本店|本社|営業所|出張所|事業所|事務所|事業部|センター)");

    /** Longest first, or 地方独立行政法人 would be read as 独立行政法人 of a place called 地方. */
    private static final List<Spelling> SPELLINGS = Arrays.stream(LegalForm.values())
            .filter(form -> form != LegalForm.NONE)
            .flatMap(form -> form.spellings().stream().flatMap(spelling -> Spelling.of(form, spelling)))
            .sorted(Comparator.comparingInt((Spelling spelling) -> spelling.text.length())
                    .reversed())
            .toList();

    private LegalFormReader() {}

    static Reading read(String name) {
        return SPELLINGS.stream()
                .flatMap(spelling -> spelling.in(name))
                .filter(reading -> !reading.rest.isEmpty())
                .findFirst()
                .orElse(new Reading(LegalForm.NONE, Position.NONE, name));
    }

    record Reading(LegalForm form, Position position, String rest) {}

    private record Spelling(LegalForm form, String text, boolean before, boolean after) {

        /** Bank transfers write カ) in front and (カ behind; both are seen with two parentheses as well. */
        static Stream<Spelling> of(LegalForm form, String spelling) {
            if (spelling.endsWith(")") && !spelling.startsWith("(")) {
                var letters = spelling.substring(0, spelling.length() - 1);
                return Stream.of(
                        new Spelling(form, "(" + spelling, true, true),
                        new Spelling(form, spelling, true, false),
                        new Spelling(form, "(" + letters, false, true));
            }
            // a trade name may begin with 個人事業, but only a remark in parentheses or at the end says what it is
            return Stream.of(new Spelling(form, spelling, form != LegalForm.SOLE_PROPRIETOR, true));
        }

        Stream<Reading> in(String name) {
            if (before && name.startsWith(text)) {
                return Stream.of(new Reading(form, Position.BEFORE, name.substring(text.length())));
            }
            if (after && name.endsWith(text)) {
                return Stream.of(new Reading(form, Position.AFTER, name.substring(0, name.length() - text.length())));
            }
            int at = name.indexOf(text);
            boolean closed = text.startsWith("(") == text.endsWith(")");
            if (after
                    && closed
                    && at > 0
                    && BRANCH.matcher(name.substring(at + text.length())).matches()) {
                return Stream.of(
                        new Reading(form, Position.AFTER, name.substring(0, at) + name.substring(at + text.length())));
            }
            return Stream.empty();
        }
    }
}
