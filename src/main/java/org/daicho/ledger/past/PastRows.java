package org.daicho.ledger.past;

import java.util.List;
import java.util.function.Function;

/**
 * How a list is told of a moment gone by.
 *
 * @param <S> the view that the ledger keeps
 * @param view its record, which says as what the ledger keeps it
 * @param rows what a page of them looks like in the list
 */
public record PastRows<S, V>(Class<S> view, Function<List<S>, List<V>> rows) {}
