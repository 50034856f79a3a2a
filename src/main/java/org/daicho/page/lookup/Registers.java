package org.daicho.page.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daicho.assurance.policy.PolicyDocumentFilter;
import org.daicho.assurance.policy.PolicyDocumentView;
import org.daicho.assurance.policy.PolicyDocumentsResource;
import org.daicho.contract.ContractFilter;
import org.daicho.contract.ContractRow;
import org.daicho.contract.ContractsResource;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.ContractorFilter;
import org.daicho.contractor.ContractorView;
import org.daicho.contractor.ContractorsResource;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.externalservice.cloud.CloudFilter;
import org.daicho.externalservice.cloud.CloudRow;
import org.daicho.externalservice.cloud.CloudsResource;
import org.daicho.externalservice.social.AccountFilter;
import org.daicho.externalservice.social.AccountRow;
import org.daicho.externalservice.social.AccountsResource;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.organization.unit.UnitFilter;
import org.daicho.organization.unit.UnitView;
import org.daicho.organization.unit.UnitsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Looks in the registers as their lists do, so that only what the reader may see is found. */
@Singleton
public class Registers {

    private static final int FOUND = 10;
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Asking asking;
    private final ContractsResource contracts;
    private final ContractorsResource contractors;
    private final ContractorDirectory companies;
    private final CloudsResource clouds;
    private final AccountsResource accounts;
    private final UnitsResource units;
    private final UnitDirectory departments;
    private final PolicyDocumentsResource documents;

    @Inject
    Registers(
            Asking asking,
            ContractsResource contracts,
            ContractorsResource contractors,
            ContractorDirectory companies,
            CloudsResource clouds,
            AccountsResource accounts,
            UnitsResource units,
            UnitDirectory departments,
            PolicyDocumentsResource documents) {
        this.asking = asking;
        this.contracts = contracts;
        this.contractors = contractors;
        this.companies = companies;
        this.clouds = clouds;
        this.accounts = accounts;
        this.units = units;
        this.departments = departments;
        this.documents = documents;
    }

    /** The first few that a word finds. */
    public Stream<Thing> sought(SubjectType type, String words, HttpHeaders headers) {
        return switch (type) {
            case CONTRACT -> contracts(words, null, headers);
            case CONTRACTOR -> contractors(words, headers);
            case CLOUD_SERVICE -> clouds(words, null, headers);
            case SOCIAL_MEDIA_ACCOUNT -> accounts(words, null, headers);
            case ORGANIZATION_UNIT -> units(words, headers);
            case POLICY_DOCUMENT -> documents(words, headers);
            default -> Stream.empty();
        };
    }

    /** What was chosen in a field before, and what the words find. */
    public List<Entry.Choice> choices(
            Filled filled, String name, @Nullable String words, HttpHeaders headers, SubjectType... types) {
        UUID chosen = id(filled.text(name)).orElse(null);
        return Stream.of(types)
                .flatMap(type -> Stream.concat(
                        chosen == null ? Stream.of() : chosen(type, chosen, headers),
                        words == null ? Stream.of() : sought(type, words, headers)))
                .map(Thing::choice)
                .distinct()
                .toList();
    }

    /**
     * The same choices with what is registered now, so that it stays unless somebody chooses anew: under its name, or without one
     * for a writer who does not reach it.
     */
    public List<Entry.Choice> kept(
            Tongue l,
            List<Entry.Choice> choices,
            Filled registered,
            String name,
            HttpHeaders headers,
            SubjectType... types) {
        String kept = registered.text(name);
        if (kept.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(kept))) {
            return choices;
        }
        List<Entry.Choice> known = choices(registered, name, null, headers, types);
        Entry.Choice foreign =
                new Entry.Choice(kept, l.of("登録済み（担当範囲外のため名称は表示できません）", "As registered; outside of your reach"));
        return Stream.concat(known.isEmpty() ? Stream.of(foreign) : known.stream(), choices.stream())
                .toList();
    }

    /** What a field holds, if it is the number of a thing. */
    public static Optional<UUID> id(String text) {
        return text.matches(ID) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Contractors are known to everybody on the staff, so their names are told without asking the list. */
    private Stream<Thing> chosen(SubjectType type, UUID id, HttpHeaders headers) {
        return switch (type) {
            case CONTRACT -> contracts(null, id, headers);
            case CONTRACTOR -> asking.ask("contractor:read", () -> companies.names(List.of(id))).stream()
                    .flatMap(names -> names.entrySet().stream())
                    .map(one -> Thing.of(type, one.getKey(), one.getValue(), null));
            case CLOUD_SERVICE -> clouds(null, id, headers);
            case SOCIAL_MEDIA_ACCOUNT -> accounts(null, id, headers);
            case ORGANIZATION_UNIT -> asking.ask("organization:read", () -> departments.views(List.of(id))).stream()
                    .flatMap(List::stream)
                    .map(unit -> Thing.of(type, unit.id(), unit.name(), null));
            default -> Stream.empty();
        };
    }

    private Stream<Thing> contracts(@Nullable String words, @Nullable UUID id, HttpHeaders headers) {
        ContractFilter filter = new ContractFilter();
        filter.q = words;
        filter.id = id;
        return this.<ContractRow>found(
                "contract:read",
                () -> contracts.list(filter, few(), headers),
                row -> Thing.of(
                        SubjectType.CONTRACT,
                        row.contract().id(),
                        row.contract().title(),
                        row.contract().reference()));
    }

    private Stream<Thing> contractors(String words, HttpHeaders headers) {
        ContractorFilter filter = new ContractorFilter();
        filter.q = words;
        return this.<ContractorView>found(
                "contractor:read",
                () -> contractors.list(filter, few(), headers),
                view -> Thing.of(SubjectType.CONTRACTOR, view.id(), view.name(), null));
    }

    private Stream<Thing> clouds(@Nullable String words, @Nullable UUID id, HttpHeaders headers) {
        CloudFilter filter = new CloudFilter();
        filter.q = words;
        filter.id = id;
        return this.<CloudRow>found(
                "service:read",
                () -> clouds.list(filter, few(), headers),
                row -> Thing.of(
                        SubjectType.CLOUD_SERVICE,
                        row.cloud().id(),
                        row.cloud().name(),
                        row.cloud().providerName()));
    }

    private Stream<Thing> accounts(@Nullable String words, @Nullable UUID id, HttpHeaders headers) {
        AccountFilter filter = new AccountFilter();
        filter.q = words;
        filter.id = id;
        return this.<AccountRow>found(
                "service:read",
                () -> accounts.list(filter, few(), headers),
                row -> Thing.of(
                        SubjectType.SOCIAL_MEDIA_ACCOUNT,
                        row.account().id(),
                        row.account().platform(),
                        row.account().accountName()));
    }

    private Stream<Thing> units(String words, HttpHeaders headers) {
        UnitFilter filter = new UnitFilter();
        filter.q = words;
        return this.<UnitView>found(
                "organization:read",
                () -> units.list(filter, few(), headers),
                view -> Thing.of(SubjectType.ORGANIZATION_UNIT, view.id(), view.name(), null));
    }

    private Stream<Thing> documents(String words, HttpHeaders headers) {
        PolicyDocumentFilter filter = new PolicyDocumentFilter();
        filter.q = words;
        return this.<PolicyDocumentView>found(
                "policy-document:read",
                () -> documents.list(filter, few(), headers),
                view -> Thing.of(SubjectType.POLICY_DOCUMENT, view.id(), view.title(), null));
    }

    private <T> Stream<Thing> found(String permission, Supplier<Response> question, Function<T, Thing> thing) {
        return asking.<T>list(permission, question).stream()
                .flatMap(page -> page.items().stream())
                .map(thing);
    }

    private static PageRequest few() {
        return PageRequest.of(FOUND, null);
    }
}
