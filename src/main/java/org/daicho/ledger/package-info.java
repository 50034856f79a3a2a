/**
 * The append-only record of every change: append, seal into gapless positions, read as history and as a feed.
 *
 * <p><b>Not partitioned.</b> Everything that is asked for is found by a key or behind a position, so a B-tree a level
 * deeper is all that ten million entries should cost the newest. Partitions would cost more than they give: PostgreSQL
 * keeps a unique key over partitions only where it holds the partition key, and then neither an entry's id nor its
 * subject's version would be unique any more. What is bounded instead is what the database knows of the tables: it
 * looks again after so many new rows, not after a share of all.
 *
 * <p>Measured once with 10,034,132 entries by {@code src/test/walkthrough/ledger.sh}, before a position had its
 * entry's type beside it, with PostgreSQL 18 and its default settings on two cores that other builds kept busy (load
 * 9: read the orders, not the figures). Eight writers asked to append 2,000 entries a second reached 1,722; all were
 * sealed, in 19 batches, while the oldest that waited was 0.8 s old (median; 2.3 s at most). Medians of answers:
 * newest page of the feed 79 ms (22 at the quickest), one thing as of a moment 13 ms, proof 35 ms, checkpoint 73 ms,
 * verification of the newest 10,000 entries 1.2 s, newest of one type 259 ms. Entries took 7.9 GB, the tree 1.6 GB,
 * the positions 0.6 GB, the indexes 2.9 GB.
 *
 * <p><b>One sealer at a time</b> can be read from the table: what one transaction has sealed is one run of positions,
 * {@code sealed_at} ascends with them, and the transaction that numbered an entry is the one that hashed it.
 * {@code TwoReplicasIT} does so after it has killed each of two replicas.
 */
@NullMarked
package org.daicho.ledger;

import org.jspecify.annotations.NullMarked;
