package org.daicho.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was tried out is taken in without being sent again. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TrialTest {

    @ConfigProperty(name = "daicho.access.bootstrap-token")
    String token;

    @Inject
    ObjectStore store;

    @Inject
    TriedFiles tried;

    private final RegisterFile register = new RegisterFile();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(token);
    }

    @Test
    void a_trial_is_taken_in_as_it_was_tried() throws IOException {
        JsonPath trial = desk.tryOut(register.row(1).row(2, "業務区分", "雑務").utf8());
        assertThat(desk.contracts(register.reference(1))).isEmpty();

        JsonPath taken = apply(trial, "*").statusCode(201).extract().jsonPath();

        assertThat(taken.getBoolean("dryRun")).isFalse();
        assertThat(desk.fates(taken)).isEqualTo(desk.fates(trial));
        assertThat(taken.getString("sha256")).isEqualTo(trial.getString("sha256"));
        assertThat(desk.contract(register.reference(1)).getString("state")).isEqualTo("DRAFT");
        assertThat(store.length("trials/" + trial.getString("id"))).isEmpty();
        apply(trial, "*").statusCode(409).body("violations.code", contains("file-not-kept"));
    }

    @Test
    void whoever_takes_it_in_has_seen_what_it_is_and_that_it_is_a_trial() {
        JsonPath trial = desk.tryOut(register.row(1).utf8());
        JsonPath taken = desk.take(register.row(2).utf8());

        apply(trial, null).statusCode(428);
        apply(trial, "\"77\"").statusCode(412);
        apply(taken, "*").statusCode(409).body("violations.code", contains("no-trial"));
        desk.request()
                .header("If-Match", "*")
                .post(Desk.IMPORTS + '/' + UUID.randomUUID() + "/apply")
                .then()
                .statusCode(404);
    }

    @Test
    void files_of_today_survive_the_sweep() throws IOException {
        UUID trial = UUID.randomUUID();
        store.put("trials/" + trial, new ByteArrayInputStream(new byte[] {1}));

        tried.sweep();

        assertThat(store.length("trials/" + trial)).hasValue(1);
        tried.forget(trial);
        assertThat(store.length("trials/" + trial)).isEmpty();
    }

    private ValidatableResponse apply(JsonPath trial, String ifMatch) {
        var request = desk.request();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(Desk.IMPORTS + '/' + trial.getString("id") + "/apply")
                .then();
    }
}
