package org.daicho.compliance.model;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.compliance.keeping.GapSweep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random legal and illegal commands against the running service and against a simple model: states, gaps and history agree
 * after each of them. The number of a failing sequence stands in its name; put it into {@link #seeds()} to see it again.
 */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RegisterModelTest {

    private static final int SEQUENCES = 8;
    private static final int COMMANDS = 30;

    @Inject
    GapSweep sweep;

    static LongStream seeds() {
        return LongStream.concat(
                LongStream.of(1, 2, 3), ThreadLocalRandom.current().longs(SEQUENCES - 3));
    }

    @ParameterizedTest(name = "sequence {0}")
    @MethodSource("seeds")
    void the_service_and_the_model_agree_at_every_step(long seed) {
        // tests of other rooms write by SQL, which no ledger hears of
        sweep.everything();
        Random random = new Random(seed);
        ContractUnderTest contract = new ContractUnderTest(random, post());
        var commands = ContractUnderTest.Command.values();
        for (int i = 0; i < COMMANDS; i++) {
            contract.obey(random.nextInt(3) == 0 ? contract.next() : commands[random.nextInt(commands.length)]);
        }
        Assertions.assertThat(sweep.everything()).isZero();
    }

    private static String post() {
        String unit = Api.post(
                        "/api/v1/organization-units", Api.fields("name", Api.unique("課"), "validFrom", "2020-04-01"))
                .path("id");
        return Api.post("/api/v1/posts", Api.fields("unitId", unit, "name", "課長", "validFrom", "2020-04-01"))
                .path("id");
    }
}
