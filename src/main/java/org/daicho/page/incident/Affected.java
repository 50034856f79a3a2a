package org.daicho.page.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.daicho.contract.ContractFilter;
import org.daicho.contract.ContractRow;
import org.daicho.contract.ContractsResource;
import org.daicho.contractor.ContractorFilter;
import org.daicho.contractor.ContractorView;
import org.daicho.contractor.ContractorsResource;
import org.daicho.externalservice.cloud.CloudFilter;
import org.daicho.externalservice.cloud.CloudRow;
import org.daicho.externalservice.cloud.CloudsResource;
import org.daicho.externalservice.social.AccountFilter;
import org.daicho.externalservice.social.AccountRow;
import org.daicho.externalservice.social.AccountsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The contract, service or contractor that an incident is about, to be looked for by one word in all three registers. Only
 * lists are asked, which hold what the reader may see.
 */
@Singleton
class Affected {

    private static final String FIND = "affected";
    private static final int FOUND = 10;

    private final Asking asking;
    private final ContractsResource contracts;
    private final CloudsResource clouds;
    private final AccountsResource accounts;
    private final ContractorsResource contractors;

    @Inject
    Affected(
            Asking asking,
            ContractsResource contracts,
            CloudsResource clouds,
            AccountsResource accounts,
            ContractorsResource contractors) {
        this.asking = asking;
        this.contracts = contracts;
        this.clouds = clouds;
        this.accounts = accounts;
        this.contractors = contractors;
    }

    /** @param filled what stands in the form: what was chosen stays, what was looked for is offered */
    Entry group(Tongue l, Filled filled, HttpHeaders headers, Request request) {
        String words = Filled.textOrNull(filled, FIND);
        return Entry.group(
                        "about",
                        l.of("どの契約・サービス・委託事業者の事故か", "Which contract, service or contractor"),
                        List.of(
                                Entry.find(FIND, l.of("件名・名称の一部で探す", "Find by a part of the name")),
                                Entry.choice(
                                        "contractId",
                                        l.of("委託契約", "Contract"),
                                        choices(filled, "contractId", words, (q, id) -> contracts(q, id, headers))),
                                Entry.choice(
                                        "serviceId",
                                        l.of("クラウドサービス・ソーシャルメディア", "Cloud service or social media account"),
                                        choices(filled, "serviceId", words, (q, id) -> services(q, id, headers))),
                                Entry.choice(
                                                "contractorId",
                                                l.of("委託事業者", "Contractor"),
                                                choices(
                                                        filled,
                                                        "contractorId",
                                                        words,
                                                        (q, id) -> contractors(q, id, headers, request)))
                                        .help(l.of("契約を選べば、空欄でも契約の委託先になります。", "Left empty, it is the contract's."))))
                .help(l.of(
                        "どれか一つを選んでください。一覧にないものは「探す」を押すと選べるようになります。",
                        "Choose at least one. What is not in a list is offered once it was searched for."));
    }

    /** What was chosen before, and what the words find. */
    private static List<Entry.Choice> choices(
            Filled filled,
            String name,
            @Nullable String words,
            BiFunction<@Nullable String, @Nullable UUID, Stream<Entry.Choice>> register) {
        UUID chosen = id(filled.text(name));
        return Stream.concat(
                        chosen == null ? Stream.of() : register.apply(null, chosen),
                        words == null ? Stream.of() : register.apply(words, null))
                .distinct()
                .toList();
    }

    private Stream<Entry.Choice> contracts(@Nullable String words, @Nullable UUID id, HttpHeaders headers) {
        ContractFilter filter = new ContractFilter();
        filter.q = words;
        filter.id = id;
        return asking.<ContractRow>list("contract:read", () -> contracts.list(filter, few(), headers)).stream()
                .flatMap(page -> page.items().stream())
                .map(ContractRow::contract)
                .map(view -> choice(view.id(), view.title(), view.reference()));
    }

    private Stream<Entry.Choice> services(@Nullable String words, @Nullable UUID id, HttpHeaders headers) {
        CloudFilter cloud = new CloudFilter();
        cloud.q = words;
        cloud.id = id;
        AccountFilter account = new AccountFilter();
        account.q = words;
        account.id = id;
        return Stream.concat(
                asking.<CloudRow>list("service:read", () -> clouds.list(cloud, few(), headers)).stream()
                        .flatMap(page -> page.items().stream())
                        .map(CloudRow::cloud)
                        .map(view -> choice(view.id(), view.name(), view.providerName())),
                asking.<AccountRow>list("service:read", () -> accounts.list(account, few(), headers)).stream()
                        .flatMap(page -> page.items().stream())
                        .map(AccountRow::account)
                        .map(view -> choice(view.id(), view.platform(), view.accountName())));
    }

    /** One alone is read by its number, as the list cannot be asked for it; contractors are known to everybody on the staff. */
    private Stream<Entry.Choice> contractors(
            @Nullable String words, @Nullable UUID id, HttpHeaders headers, Request request) {
        ContractorFilter filter = new ContractorFilter();
        filter.q = words;
        Stream<ContractorView> found = id == null
                ? asking
                        .<ContractorView>list("contractor:read", () -> contractors.list(filter, few(), headers))
                        .stream()
                        .flatMap(page -> page.items().stream())
                : asking
                        .ask("contractor:read", () ->
                                (ContractorView) contractors.read(id, request).getEntity())
                        .stream();
        return found.map(view -> choice(view.id(), view.name(), view.address()));
    }

    private static Entry.Choice choice(UUID id, String name, @Nullable String more) {
        return new Entry.Choice(id.toString(), more == null ? name : name + " / " + more);
    }

    private static @Nullable UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    private static PageRequest few() {
        return PageRequest.of(FOUND, null);
    }
}
