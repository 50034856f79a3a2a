package org.daicho.bundle.zip;

import java.util.stream.Stream;

/**
 * The frozen entries of one ZIP in their order, lazily, so that a database can deal them out page by page. Streams are
 * read by one thread, once, and closed.
 */
public interface Entries {

    /** The entries with {@code end > from && offset < to}, by offset. */
    Stream<Item> covering(long from, long to);

    /** The entries with {@code directoryEnd > directoryOffset given}, by directory offset, up to the last. */
    Stream<PlacedEntry> listedFrom(long directoryOffset);

    /** An entry and where its bytes come from. */
    record Item(PlacedEntry entry, Content content) {}
}
