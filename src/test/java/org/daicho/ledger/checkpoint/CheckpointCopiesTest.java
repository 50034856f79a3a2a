package org.daicho.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daicho.ledger.checkpoint.CheckpointCopies.foundOn;
import static org.daicho.ledger.checkpoint.CheckpointCopies.made;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.objectstore.ObjectStore;
import org.junit.jupiter.api.Test;

/** What happens to the copies in the object store, each put right afterwards. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CheckpointCopiesTest {

    @Inject
    ObjectStore store;

    @Inject
    ObjectLocks locks;

    @Inject
    CheckpointCopies copies;

    @Test
    void a_copy_that_is_gone_is_named_and_one_that_is_locked_does_not_go() throws IOException {
        JsonPath kept = made();
        String key = kept.getString("objectKey");
        if (locks.areOffered()) {
            assertThat(kept.getString("lockedUntil")).isNotNull();
            assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IOException.class);
        } else {
            assertThat(kept.getString("lockedUntil")).isNull();
            store.delete(key);
            assertThat(foundOn(key)).containsExactly("CHECKPOINT_COPY_MISSING");
            copies.write(key, kept.getString("note"));
        }
        assertThat(foundOn(key)).isEmpty();
    }

    @Test
    void a_copy_that_was_written_over_is_named_also_with_what_was_signed_another_time() throws IOException {
        JsonPath earlier = made();
        JsonPath kept = made();
        String key = kept.getString("objectKey");
        copies.write(key, earlier.getString("note"));
        assertThat(foundOn(key)).containsExactly("CHECKPOINT_COPY_DIFFERS");
        copies.write(key, "anything");
        assertThat(foundOn(key)).containsExactlyInAnyOrder("CHECKPOINT_COPY_DIFFERS", "CHECKPOINT_INVALID");
        copies.putRight(key, kept.getString("note"));
        assertThat(foundOn(key)).isEmpty();
    }
}
