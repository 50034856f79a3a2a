package org.daicho.intake.row;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.daicho.catalogue.WorkKind;
import org.daicho.catalogue.zone.NetworkZone;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/** The closed sets of words that registers use, each refused with the words that there are. */
final class Words {

    private static final Set<String> YES = Set.of("有", "あり", "有り", "○", "◯", "〇", "はい", "該当", "1", "TRUE", "YES");
    /** The ways to leave a cell without leaving it empty: hyphens, minus signs, dashes and the long-vowel mark look alike. */
    private static final Set<String> DASHES = Set.of("-", "ー", "―", "—", "–", "−", "‐");

    private static final Set<String> NO = Set.of("無", "なし", "無し", "×", "いいえ", "非該当", "0", "FALSE", "NO");
    private static final Set<String> NONE = Set.of("なし", "無", "無し", "該当なし");

    private static final Pattern SEPARATOR = Pattern.compile("[/／,、，;；\\n]");

    private static final Text NOT_YES_OR_NO = Text.of("有・無のどちらかで書いてください。", "Write 有 (yes) or 無 (no).");
    private static final Text UNKNOWN = Text.of("使える値: %s", "One of: %s");

    private Words() {}

    static Boolean yesOrNo(String text) {
        String plain = plain(text);
        if (YES.contains(plain)) {
            return true;
        }
        if (NO.contains(plain) || DASHES.contains(plain)) {
            return false;
        }
        throw new UnreadableValueException("not-yes-or-no", NOT_YES_OR_NO, text);
    }

    static WorkKind kind(String text) {
        return WorkKind.ofLabel(text)
                .orElseThrow(() -> unknown("unknown-kind", text, WorkKind.values(), kind -> kind.label()
                        .ja()));
    }

    static ProcurementMethod method(String text) {
        return ProcurementMethod.ofLabel(plain(text))
                .orElseThrow(() ->
                        unknown("unknown-procurement-method", text, ProcurementMethod.values(), method -> method.label()
                                .ja()));
    }

    /** Several zones are separated by a slash, a comma or a semicolon; a lone hyphen is none. */
    static List<String> zones(String text, NetworkZones zones) {
        String plain = plain(text);
        if (NONE.contains(plain) || DASHES.contains(plain)) {
            return List.of();
        }
        // a body may have named a zone with one of the separators in it
        Optional<NetworkZone> whole = zones.ofLabel(text);
        if (whole.isPresent()) {
            return List.of(whole.get().code());
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String label : SEPARATOR.split(text)) {
            if (!label.isBlank()) {
                NetworkZone zone = zones.ofLabel(label)
                        .or(() -> zones.zone(plain(label)))
                        .orElseThrow(() -> unknown(
                                "unknown-zone", label, zones.all().toArray(NetworkZone[]::new), known -> known.label()
                                        .ja()));
                codes.add(zone.code());
            }
        }
        return List.copyOf(codes);
    }

    private static <T> UnreadableValueException unknown(
            String code, String text, T[] known, Function<T, String> label) {
        return new UnreadableValueException(
                code,
                UNKNOWN.with(String.join("、", Arrays.stream(known).map(label).toList())),
                text);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
