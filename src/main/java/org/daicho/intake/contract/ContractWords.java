package org.daicho.intake.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daicho.catalogue.WorkKind;
import org.daicho.catalogue.zone.NetworkZone;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contract.terms.ProcurementMethod;
import org.daicho.intake.row.Words;

/** The closed sets of words that contract registers use, each refused with the words that there are. */
final class ContractWords {

    private static final Pattern SEPARATOR = Pattern.compile("[/／,、，;；\\n]");

    private ContractWords() {}

    static WorkKind kind(String text) {
        return WorkKind.ofLabel(text)
                .orElseThrow(() -> Words.unknown("unknown-kind", text, WorkKind.values(), kind -> kind.label()
                        .ja()));
    }

    static ProcurementMethod method(String text) {
        return ProcurementMethod.ofLabel(Words.plain(text))
                .orElseThrow(() -> Words.unknown(
                        "unknown-procurement-method", text, ProcurementMethod.values(), method -> method.label()
                                .ja()));
    }

    /** Several zones are separated by a slash, a comma or a semicolon; a lone hyphen is none. */
    static List<String> zones(String text, NetworkZones zones) {
        if (Words.isNone(text)) {
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
                        .or(() -> zones.zone(Words.plain(label)))
                        .orElseThrow(() -> Words.unknown(
                                "unknown-zone", label, zones.all().toArray(NetworkZone[]::new), known -> known.label()
                                        .ja()));
                codes.add(zone.code());
            }
        }
        return List.copyOf(codes);
    }
}
