package org.daicho.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daicho.ledger.checkpoint.CheckpointCopies.CHECKPOINTS;
import static org.daicho.ledger.checkpoint.CheckpointCopies.foundOn;
import static org.daicho.ledger.checkpoint.CheckpointCopies.made;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.objectstore.ObjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@Tag("locks")
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LockedCheckpointsTest {

    @Inject
    ObjectStore store;

    @Inject
    ObjectLocks locks;

    @Inject
    EntityManager entityManager;

    @Inject
    CheckpointCopies copies;

    @Inject
    CheckpointKeeper keeper;

    @Inject
    Clock clock;

    @BeforeEach
    void there_are_locks() throws IOException {
        assumeTrue(locks.areOffered(), "needs a store that locks: mvn verify -Pfull");
    }

    @Test
    void a_copy_is_locked_for_ten_years() throws IOException {
        JsonPath kept = made();
        String key = kept.getString("objectKey");
        Instant until = Instant.parse(kept.getString("madeAt"))
                .atZone(clock.getZone())
                .plusYears(10)
                .toInstant();
        assertThat(Instant.parse(kept.getString("lockedUntil"))).isBetween(until.minusSeconds(1), until);
        assertThat(locks.lockedUntil(store.address(key).orElseThrow()))
                .contains(Instant.parse(kept.getString("lockedUntil")));
        assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IOException.class);
        assertThat(foundOn(key)).isEmpty();
    }

    @Test
    void a_copy_from_before_there_were_locks_gets_one() throws IOException {
        JsonPath kept = made();
        change(kept, "lockedUntil = null", null);
        keeper.everyMinute();
        assertThat(Api.get(CHECKPOINTS + '/' + kept.getString("id")).getString("lockedUntil"))
                .isEqualTo(kept.getString("lockedUntil"));
    }

    @Test
    void whoever_rewrites_database_and_store_alike_is_given_away_by_the_locked_copy() throws IOException {
        JsonPath earlier = made();
        JsonPath kept = made();
        String key = kept.getString("objectKey");
        change(kept, "note = ?2", earlier.getString("note"));
        copies.write(key, earlier.getString("note"));
        assertThat(foundOn(key)).containsExactly("CHECKPOINT_COPY_DIFFERS");
        change(kept, "note = ?2", kept.getString("note"));
        copies.putRight(key, kept.getString("note"));
        assertThat(foundOn(key)).isEmpty();
    }

    private void change(JsonPath kept, String what, String note) {
        QuarkusTransaction.requiringNew().run(() -> {
            var update = entityManager
                    .createQuery("update KeptCheckpoint set " + what + " where id = ?1")
                    .setParameter(1, UUID.fromString(kept.getString("id")));
            (note == null ? update : update.setParameter(2, note)).executeUpdate();
        });
    }
}
