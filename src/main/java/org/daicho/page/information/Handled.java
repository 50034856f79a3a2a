package org.daicho.page.information;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.page.form.Entry;
import org.daicho.page.layout.Tongue;

/** The group of a form that asks which information is handled. */
@Singleton
public class Handled {

    private final NetworkZones zones;

    @Inject
    Handled(NetworkZones zones) {
        this.zones = zones;
    }

    /**
     * @param classification how else the information is classified, beside its confidentiality
     * @param where it is, beside the networks
     */
    public Entry group(Tongue l, List<Entry> classification, List<Entry> where) {
        return Entry.group(
                "information",
                l.of("扱う情報", "Information handled"),
                Stream.of(sensitive(l), classification, List.of(networks(l)), where)
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Entry> sensitive(Tongue l) {
        return List.of(
                Entry.yesNo(l, "personalData", l.of("個人情報", "Personal data")).must(),
                Entry.yesNo(l, "myNumber", l.of("特定個人情報（マイナンバー）", "My Number")).must(),
                Entry.choice(
                        "classification.confidentiality",
                        l.of("機密性", "Confidentiality"),
                        Entry.choices(l, Confidentiality.values(), Confidentiality::label)));
    }

    private Entry networks(Tongue l) {
        return Entry.checks(
                "networkZones",
                l.of("接続するネットワーク", "Networks touched"),
                zones.all().stream()
                        .map(zone -> new Entry.Choice(zone.code(), l.of(zone.label())))
                        .toList());
    }
}
