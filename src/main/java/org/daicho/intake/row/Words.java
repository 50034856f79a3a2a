package org.daicho.intake.row;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.daicho.catalogue.WorkKind;
import org.daicho.catalogue.zone.NetworkZone;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;

/** The closed sets of words that registers use, each refused with the words that there are. */
final class Words {

    private static final Set<String> YES = Set.of("有", "あり", "有り", "○", "◯", "〇", "はい", "該当", "1", "TRUE", "YES");
    private static final Set<String> NO = Set.of("無", "なし", "無し", "×", "-", "ー", "いいえ", "非該当", "0", "FALSE", "NO");
    private static final Set<String> NONE = Set.of("-", "ー", "―", "−", "なし", "無", "無し", "該当なし");

    private static final Text NOT_YES_OR_NO = Text.of("有・無のどちらかで書いてください。", "Write 有 (yes) or 無 (no).");
    private static final Text UNKNOWN = Text.of("使える値: %s", "One of: %s");

    private Words() {}

    static Boolean yesOrNo(String text) {
        String plain = plain(text);
        if (YES.contains(plain)) {
            return true;
        }
        if (NO.contains(plain)) {
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
        if (NONE.contains(plain(text))) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        for (String label : text.split("[/／,、，;；\\n]")) {
            if (!label.isBlank()) {
                NetworkZone zone = zones.ofLabel(label)
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
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase();
    }
}
