package org.daicho.groupware.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.Patience.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** Several subjects, several endpoints, several replicas: who holds up whom. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class DeliveryOrderTest extends Delivering {

    @Test
    void a_subject_that_fails_holds_up_no_other() throws Exception {
        fake.disliked.add(contractor);
        rename(contractor, contractor, other, other);
        deliver();
        assertThat(fake.taken).hasSize(2).allMatch(message -> message.body().contains(other));
        assertThat(fake.refused).hasSize(1);
        fake.disliked.clear();
        clock.pass(Duration.ofMinutes(1));
        deliver();
        assertThat(fake.ids())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .element(2)
                .isEqualTo(fake.refused.get(0).id());
    }

    @Test
    void a_receiver_that_does_not_answer_holds_up_neither_the_api_nor_other_endpoints() throws Exception {
        fake.gate = new CountDownLatch(1);
        try (Subscriber beside = new Subscriber()) {
            rename(contractor);
            sealer.sealAllBeforeReading();
            CompletableFuture<Void> first = deliverer.round();
            await().until(() -> fake.held.size() == 1 && beside.fake.taken.size() == 1);
            rename(contractor, other);
            sealer.sealAllBeforeReading();
            CompletableFuture<Void> second = deliverer.round();
            await().until(() -> beside.fake.taken.size() == 3);
            assertThat(fake.taken).isEmpty();
            fake.gate.countDown();
            first.get();
            second.get();
            clock.pass(Duration.ofMinutes(1));
            deliver();
            assertThat(fake.ids().stream().distinct()).containsExactlyInAnyOrderElementsOf(beside.fake.ids());
        }
    }

    @Test
    void replicas_share_the_work_and_each_change_is_sent_by_one() throws Exception {
        Deliverer second = replica();
        try {
            for (int i = 0; i < 10; i++) {
                rename(contractor, other, Api.contractor());
            }
            sealer.sealAllBeforeReading();
            CompletableFuture.allOf(
                            CompletableFuture.supplyAsync(deliverer::round).thenCompose(round -> round),
                            CompletableFuture.supplyAsync(second::round).thenCompose(round -> round))
                    .get();
            deliver();
        } finally {
            second.stop();
        }
        assertThat(fake.ids()).hasSize(40).doesNotHaveDuplicates();
        assertThat(fake.taken.stream()
                        .filter(message -> message.body().contains(contractor))
                        .map(message -> JsonPath.from(message.body()).getLong("sequence")))
                .hasSize(10)
                .isSorted();
    }

    @Test
    void what_a_killed_replica_was_sending_is_taken_over_when_its_lease_is_over() throws Exception {
        rename(contractor, contractor);
        sealer.sealAllBeforeReading();
        assertThat(fanOut.step(webhooks.get(subscriber.id), clock.instant())).isFalse();
        assertThat(deliveries.lease(subscriber.id, clock.instant())).isPresent();
        deliver();
        assertThat(fake.taken).isEmpty();
        clock.pass(Duration.ofSeconds(61));
        deliver();
        assertThat(fake.ids()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void an_overloaded_receiver_is_left_alone_as_long_as_it_wishes() throws Exception {
        fake.status = 429;
        fake.retryAfter = "600";
        fake.disliked.add(other);
        rename(contractor);
        deliver();
        fake.disliked.clear();
        fake.status = 200;
        rename(other);
        clock.pass(Duration.ofMinutes(9));
        deliver();
        assertThat(fake.refused).hasSize(1);
        assertThat(fake.taken).isEmpty();
        clock.pass(Duration.ofMinutes(2));
        deliver();
        assertThat(fake.taken).hasSize(2);
    }

    @Test
    void a_wish_to_try_one_message_later_holds_up_no_other() throws Exception {
        fake.status = 503;
        fake.retryAfter = "600";
        rename(contractor);
        deliver();
        fake.status = 200;
        rename(other);
        clock.pass(Duration.ofMinutes(9));
        deliver();
        assertThat(fake.taken).hasSize(1).allMatch(message -> message.body().contains(other));
        clock.pass(Duration.ofMinutes(2));
        deliver();
        assertThat(fake.taken).hasSize(2);
    }
}
