package org.daicho.groupware.atom;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daicho.groupware.change.RecentChange;
import org.daicho.groupware.subscription.FeedSubscriptionView;
import org.daicho.shared.text.Text;

/**
 * The feed of changes. An entry is an entry of the ledger, which never changes. Who made the change is not told: an address is
 * a secret that several people share.
 */
record ChangesFeed(FeedSubscriptionView feed, List<RecentChange> changes) {

    private static final Text TITLE = Text.of("【%s】%s", "%s: %s");

    /** Feeds of one subscription are two feeds, and each has an id of its own. */
    private static final String NAME = "changes.";

    /** @param address where the feed is, without its secret */
    void write(URI address, OutputStream out) throws IOException {
        Instant newest = changes.isEmpty() ? feed.createdAt() : changes.get(0).at();
        AtomWriter.write(out, feed, "urn:uuid:" + id(), newest, address, atom -> {
            for (RecentChange change : changes) {
                atom.entry(entry(change, feed.language().locale()));
            }
        });
    }

    private UUID id() {
        return UUID.nameUUIDFromBytes((NAME + feed.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static AtomWriter.Entry entry(RecentChange change, Locale locale) {
        return new AtomWriter.Entry(
                "urn:uuid:" + change.id(),
                TITLE.with(change.happened().in(locale), change.label()).in(locale),
                change.at(),
                change.verb(),
                change.happened().in(locale),
                change.kind().in(locale),
                null);
    }
}
