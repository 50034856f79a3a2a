package org.daicho.externalservice.social;

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

/** The list of social media accounts, as a page or as a file. */
@Singleton
class AccountList {

    private final Lists lists;
    private final ContractorDirectory contractors;
    private final NamesBeside names;
    private final OwnFields ownFields;
    private final Clock clock;
    private final ListOf<SocialMediaAccount, AccountRow> list;

    @Inject
    AccountList(Lists lists, ContractorDirectory contractors, NamesBeside names, OwnFields ownFields, Clock clock) {
        this.lists = lists;
        this.contractors = contractors;
        this.names = names;
        this.ownFields = ownFields;
        this.clock = clock;
        this.list = new ListOf<>(
                        SocialMediaAccount.class, "social-media-accounts", AccountColumns.ALL, this::rows, Map.of())
                .orderedBy(SortKey.text("accountName", "accountKey"), account -> account.accountKey)
                .orderedBy(SortKey.instant("updatedAt", "updatedAt"), account -> account.updatedAt)
                .remembering(SocialMediaAccountView.class, AccountList::then);
    }

    Response answer(AccountFilter filter, PageRequest request, HttpHeaders headers) {
        return lists.answer(
                list.withColumns(ownFields.after(list.columns(), Owner.SOCIAL_MEDIA_ACCOUNT, row -> row.account()
                        .ownFields())),
                criteria(filter),
                filter.sort,
                request,
                headers);
    }

    Page<AccountRow> page(AccountFilter filter, PageRequest request) {
        return lists.page(list, criteria(filter), filter.sort, request);
    }

    private Criteria criteria(AccountFilter filter) {
        Criteria criteria = ownFields.criteria(
                Owner.SOCIAL_MEDIA_ACCOUNT,
                filter.ownField,
                AnsweredBy.add(
                        filter.criteria(), ServiceKind.SOCIAL_MEDIA_ACCOUNT, filter.postId, LocalDate.now(clock)));
        if (filter.q == null || filter.q.isBlank()) {
            return criteria;
        }
        String key = SearchText.fold(filter.q);
        if (key.isEmpty()) {
            // Only punctuation: nothing to look for by key, and every text contains the empty one.
            return criteria.when("q", filter.q, filter.q, "e.accountName = :q");
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
    private static List<AccountRow> then(List<SocialMediaAccountView> found) {
        return found.stream()
                .map(account -> new AccountRow(account, null, null, null, null))
                .toList();
    }

    private List<AccountRow> rows(List<SocialMediaAccount> found) {
        NamesBeside.Found beside = names.of(ServiceKind.SOCIAL_MEDIA_ACCOUNT, found);
        return found.stream()
                .map(account -> new AccountRow(
                        SocialMediaAccountView.of(account),
                        beside.contractorName(account),
                        beside.corporateNumber(account),
                        beside.postId(account),
                        beside.post(account)))
                .toList();
    }
}
