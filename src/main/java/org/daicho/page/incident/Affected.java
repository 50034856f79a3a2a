package org.daicho.page.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Registers;
import org.jspecify.annotations.Nullable;

/** The contract, service or contractor that an incident is about, to be looked for by one word in all their registers. */
@Singleton
class Affected {

    private static final String FIND = "affected";

    private final Registers registers;

    @Inject
    Affected(Registers registers) {
        this.registers = registers;
    }

    /**
     * @param filled what stands in the form: what was chosen stays, what was looked for is offered
     * @param registered what the incident is about now, offered in any case; nothing for a new one
     */
    Entry group(Tongue l, Filled filled, Filled registered, HttpHeaders headers) {
        return Entry.group(
                        "about",
                        l.of("どの契約・サービス・委託事業者の事故か", "Which contract, service or contractor"),
                        List.of(
                                Entry.find(FIND, l.of("件名・名称の一部で探す", "Find by a part of the name")),
                                choice(
                                        l,
                                        "contractId",
                                        l.of("委託契約", "Contract"),
                                        filled,
                                        registered,
                                        headers,
                                        SubjectType.CONTRACT),
                                choice(
                                        l,
                                        "serviceId",
                                        l.of("クラウドサービス・ソーシャルメディア", "Cloud service or social media account"),
                                        filled,
                                        registered,
                                        headers,
                                        SubjectType.CLOUD_SERVICE,
                                        SubjectType.SOCIAL_MEDIA_ACCOUNT),
                                choice(
                                                l,
                                                "contractorId",
                                                l.of("委託事業者", "Contractor"),
                                                filled,
                                                registered,
                                                headers,
                                                SubjectType.CONTRACTOR)
                                        .help(
                                                l.of(
                                                        "契約を選べば、空欄でも契約の委託先になります。契約を選び直すと、その契約の委託先に替わります。",
                                                        "Left empty, it is the contract's; with another contract it becomes that one's."))))
                .help(l.of(
                        "どれか一つを選んでください。一覧にないものは「探す」を押すと選べるようになります。",
                        "Choose at least one. What is not in a list is offered once it was searched for."));
    }

    private Entry choice(
            Tongue l,
            String name,
            String label,
            Filled filled,
            Filled registered,
            HttpHeaders headers,
            SubjectType... types) {
        @Nullable String words = Filled.textOrNull(filled, FIND);
        List<Entry.Choice> choices = registers.choices(filled, name, words, headers, types);
        return Entry.choice(name, label, registers.kept(l, choices, registered, name, headers, types));
    }
}
