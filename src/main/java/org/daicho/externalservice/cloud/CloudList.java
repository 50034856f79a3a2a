package org.daicho.externalservice.cloud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.externalservice.decision.AnsweredBy;
import org.daicho.externalservice.decision.NamesBeside;
import org.daicho.externalservice.life.ServiceKind;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.ownfield.OwnFields;
import org.daicho.ownfield.Owner;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.text.SearchText;

/** The list of cloud services, as a page or as a file. */
@Singleton
class CloudList {

    private final Lists lists;
    private final ContractorDirectory contractors;
    private final NamesBeside names;
    private final OwnFields ownFields;
    private final Clock clock;
    private final ListOf<Cloud, CloudRow> list;

    @Inject
    CloudList(Lists lists, ContractorDirectory contractors, NamesBeside names, OwnFields ownFields, Clock clock) {
        this.lists = lists;
        this.contractors = contractors;
        this.names = names;
        this.ownFields = ownFields;
        this.clock = clock;
        this.list = new ListOf<>(Cloud.class, "cloud-services", CloudColumns.ALL, this::rows, Map.of())
                .orderedBy(SortKey.text("name", "nameKey"), cloud -> cloud.nameKey)
                .orderedBy(SortKey.instant("updatedAt", "updatedAt"), cloud -> cloud.updatedAt)
                .remembering(CloudView.class, CloudList::then);
    }

    Response answer(CloudFilter filter, PageRequest request, HttpHeaders headers) {
        return lists.answer(
                list.withColumns(ownFields.after(
                        list.columns(), Owner.CLOUD_SERVICE, row -> row.cloud().ownFields())),
                criteria(filter),
                filter.sort,
                request,
                headers);
    }

    Page<CloudRow> page(CloudFilter filter, PageRequest request) {
        return lists.page(list, criteria(filter), filter.sort, request);
    }

    private Criteria criteria(CloudFilter filter) {
        Criteria criteria = ownFields.criteria(
                Owner.CLOUD_SERVICE,
                filter.ownField,
                AnsweredBy.add(filter.criteria(), ServiceKind.CLOUD_SERVICE, filter.postId, LocalDate.now(clock)));
        if (filter.q == null || filter.q.isBlank()) {
            return criteria;
        }
        String key = SearchText.fold(filter.q);
        if (key.isEmpty()) {
            // Only punctuation: nothing to look for by key, and every text contains the empty one.
            return criteria.when("q", filter.q, filter.q, "e.name = :q");
        }
        List<UUID> named = contractors.matching(filter.q);
        return criteria.when(
                        "q",
                        filter.q,
                        key,
                        "((array_includes(e.grams, :qGrams) and locate(:q, e.searchKey) > 0)"
                                + " or e.contractorId in :qContractors)")
                .with(Map.of("qGrams", SearchText.queryGrams(key).toArray(String[]::new), "qContractors", named));
    }

    /** What stands beside is of today, and left out. */
    private static List<CloudRow> then(List<CloudView> found) {
        return found.stream()
                .map(cloud -> new CloudRow(cloud, null, null, null, null))
                .toList();
    }

    private List<CloudRow> rows(List<Cloud> found) {
        NamesBeside.Found beside = names.of(ServiceKind.CLOUD_SERVICE, found);
        return found.stream()
                .map(cloud -> new CloudRow(
                        CloudView.of(cloud),
                        beside.contractorName(cloud),
                        beside.corporateNumber(cloud),
                        beside.postId(cloud),
                        beside.post(cloud)))
                .toList();
    }
}
