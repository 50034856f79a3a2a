package org.daicho.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contract.owner.ContractOwners;
import org.daicho.contract.party.Party;
import org.daicho.contract.terms.ContractState;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.ledger.past.AsOf;
import org.daicho.ledger.past.AskedMoment;
import org.daicho.ledger.past.PastLists;
import org.daicho.ledger.past.PastRows;
import org.daicho.ownfield.OwnFields;
import org.daicho.ownfield.Owner;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** The list of contracts, as a page or as a file. */
@Singleton
class ContractList {

    private static final String NAME = "contracts";
    private static final SortKey REFERENCE = SortKey.text("reference", "naming.referenceOrder");
    private static final SortKey STARTS = SortKey.date("startsOn", "startsOn");
    private static final SortKey ENDS = SortKey.date("endsOn", "endsOn");
    private static final SortKey UPDATED = SortKey.instant("updatedAt", "updatedAt");
    private static final Map<SortKey, Function<Contract, Object>> VALUES = Map.of(
            REFERENCE, contract -> contract.naming.referenceOrder(),
            STARTS, contract -> contract.startsOn,
            ENDS, contract -> contract.endsOn,
            UPDATED, contract -> contract.updatedAt);

    private final EntityManager entityManager;
    private final Keyset keyset;
    private final ListAnswers answers;
    private final ContractorDirectory contractors;
    private final NetworkZones zones;
    private final ContractOwners owners;
    private final OwnFields ownFields;
    private final AskedMoment asked;
    private final PastLists past;
    private final PastRows<ContractView, ContractRow> remembered = new PastRows<>(ContractView.class, this::rows);

    @Inject
    ContractList(
            EntityManager entityManager,
            Keyset keyset,
            ListAnswers answers,
            ContractorDirectory contractors,
            NetworkZones zones,
            ContractOwners owners,
            OwnFields ownFields,
            AskedMoment asked,
            PastLists past) {
        this.entityManager = entityManager;
        this.keyset = keyset;
        this.answers = answers;
        this.contractors = contractors;
        this.zones = zones;
        this.owners = owners;
        this.ownFields = ownFields;
        this.asked = asked;
        this.past = past;
    }

    Response answer(ContractFilter filter, PageRequest request, HttpHeaders headers) {
        return answers.answer(headers, request, NAME, columns(), pages(filter));
    }

    /** The register as people know it, own fields last. */
    List<Column<ContractRow>> columns() {
        return ownFields.after(
                ContractColumns.ALL, Owner.CONTRACT, row -> row.contract().ownFields());
    }

    /** Reads pages of the list as of the moment that the present request asks for. */
    Function<PageRequest, Page<ContractRow>> pages(ContractFilter filter) {
        // Read once: files are written when the request is no longer there to be asked.
        Optional<AsOf> asOf = asked.read();
        return page -> asOf.isEmpty()
                ? page(filter, page)
                : past.page(Contract.class, NAME, remembered, search(filter), filter.sort, asOf.get(), page);
    }

    @Transactional
    Page<ContractRow> page(ContractFilter filter, PageRequest request) {
        SortKey.Chosen sort = SortKey.choose(filter.sort, REFERENCE, STARTS, ENDS, UPDATED);
        Page<Contract> found = keyset.page(
                new Keyset.Listing<>(
                        Contract.class, NAME, search(filter), sort, VALUES.get(sort.key()), contract -> contract.id),
                request);
        List<ContractRow> rows =
                rows(found.items().stream().map(ContractView::of).toList());
        return new Page<>(rows, found.next(), found.count());
    }

    private List<ContractRow> rows(List<ContractView> found) {
        Set<UUID> ids = new HashSet<>();
        found.forEach(contract -> {
            ids.add(contract.contractorId());
            contract.parties().forEach(party -> ids.add(party.contractorId()));
        });
        Map<UUID, ContractorDirectory.Entry> named = new HashMap<>();
        contractors.withIds(ids).forEach(contractor -> named.put(contractor.id(), contractor));
        return found.stream().map(contract -> row(contract, named)).toList();
    }

    @Transactional
    List<UUID> signed(ContractFilter filter, int most) {
        Criteria criteria = search(filter)
                .always(
                        "e.course.state in :signed",
                        Map.of(
                                "signed",
                                List.of(
                                        ContractState.SIGNED,
                                        ContractState.ACTIVE,
                                        ContractState.SUSPENDED,
                                        ContractState.ENDING,
                                        ContractState.CLOSED)));
        TypedQuery<UUID> query = entityManager
                .createQuery(
                        "select e.id from Contract e where " + criteria.where()
                                + " order by e.naming.referenceOrder, e.id",
                        UUID.class)
                .setMaxResults(most);
        criteria.bind(query);
        return query.getResultList();
    }

    /** How many of them end on which day; those without a last day are not counted. */
    @Transactional
    Map<LocalDate, Long> ends(ContractFilter filter) {
        Criteria criteria = keyset.narrowed(Contract.class, search(filter));
        TypedQuery<Object[]> query = entityManager.createQuery(
                "select e.endsOn, count(*) from Contract e where " + criteria.where()
                        + " and e.endsOn is not null group by e.endsOn",
                Object[].class);
        criteria.bind(query);
        Map<LocalDate, Long> ends = new TreeMap<>();
        query.getResultList().forEach(row -> ends.put((LocalDate) row[0], (Long) row[1]));
        return ends;
    }

    private ContractRow row(ContractView contract, Map<UUID, ContractorDirectory.Entry> named) {
        ContractorDirectory.Entry contractor = named.get(contract.contractorId());
        return new ContractRow(
                contract,
                contractor == null ? null : contractor.name().written(),
                contractor == null ? null : contractor.corporateNumber(),
                labels(contract.networkZones()),
                contract.parties().stream()
                        .map(party -> label(party, named.get(party.contractorId())))
                        .collect(Collectors.joining("\n")));
    }

    /** 株式会社甲（4400099000022） 60% */
    private static String label(Party party, ContractorDirectory.@Nullable Entry contractor) {
        String name = contractor == null
                ? party.contractorId().toString()
                : contractor.name().written();
        String number = contractor == null || contractor.corporateNumber() == null
                ? ""
                : "（" + contractor.corporateNumber() + "）";
        BigDecimal share = party.share();
        return name
                + number
                + (share == null ? "" : " " + share.stripTrailingZeros().toPlainString() + "%");
    }

    /** A code that the configuration no longer knows stands for itself. */
    private String labels(List<String> codes) {
        return codes.isEmpty()
                ? "-"
                : codes.stream()
                        .map(code ->
                                zones.zone(code).map(zone -> zone.label().ja()).orElse(code))
                        .collect(Collectors.joining("/"));
    }

    private Criteria search(ContractFilter filter) {
        Criteria criteria = ownFields.criteria(
                Owner.CONTRACT, filter.ownField, owners.narrow(filter.criteria(), filter.ownerPostId));
        if (filter.q == null || filter.q.isBlank()) {
            return criteria;
        }
        String key = SearchText.fold(filter.q);
        if (key.isEmpty()) {
            // Only punctuation: nothing to look for by key, and every text contains the empty one.
            return criteria.when("q", filter.q, filter.q, "(e.naming.title = :q or e.naming.reference = :q)");
        }
        List<UUID> named = contractors.matching(filter.q);
        criteria.when(
                "q",
                filter.q,
                key,
                "((array_includes(e.naming.grams, :qGrams) and (locate(:q, e.naming.titleKey) > 0 or locate(:q, e.naming.referenceKey) > 0))"
                        + " or e.contractorId in :qContractors)");
        return criteria.with(
                Map.of("qGrams", SearchText.queryGrams(key).toArray(String[]::new), "qContractors", named));
    }
}
