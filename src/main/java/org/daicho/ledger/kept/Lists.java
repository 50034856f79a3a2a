package org.daicho.ledger.kept;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.daicho.ledger.past.AsOf;
import org.daicho.ledger.past.AskedMoment;
import org.daicho.ledger.past.PastLists;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/** Answers lists by keyset, as a page or as a file. */
@Singleton
public class Lists {

    private final Keyset keyset;
    private final ListAnswers answers;
    private final AskedMoment asked;
    private final PastLists past;

    @Inject
    Lists(Keyset keyset, ListAnswers answers, AskedMoment asked, PastLists past) {
        this.keyset = keyset;
        this.answers = answers;
        this.asked = asked;
        this.past = past;
    }

    /**
     * As of the moment that the request asks for, where the list is remembered.
     *
     * @param sort as the caller wrote it; 400 for an order that is not on offer
     */
    public <E extends Kept, V> Response answer(
            ListOf<E, V> list, Criteria criteria, @Nullable String sort, PageRequest request, HttpHeaders headers) {
        // Read once: files are written when the request is no longer there to be asked.
        Optional<AsOf> asOf = asked.read();
        return answers.answer(
                headers,
                request,
                list.name(),
                list.columns(),
                page -> asOf.isEmpty()
                        ? page(list, criteria, sort, page)
                        : past.page(list.entity(), list.name(), list.past(), criteria, sort, asOf.get(), page));
    }

    @Transactional
    public <E extends Kept, V> Page<V> page(
            ListOf<E, V> list, Criteria criteria, @Nullable String sort, PageRequest request) {
        SortKey.Chosen chosen = SortKey.choose(sort, list.orders().keySet().toArray(SortKey[]::new));
        Page<E> found = keyset.page(
                new Keyset.Listing<>(
                        list.entity(),
                        list.name(),
                        criteria,
                        chosen,
                        list.orders().get(chosen.key()),
                        kept -> kept.id),
                request);
        return new Page<>(list.rows().apply(found.items()), found.next(), found.count());
    }
}
