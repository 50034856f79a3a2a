package org.daicho.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** Everything that is logged while tokens are made, used, misused and revoked, down to the finest level of our own classes. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SecretsStayOutOfTheLogTest {

    private static final class Kept extends Handler {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord entry) {
            StringWriter line = new StringWriter();
            line.append(entry.getLoggerName()).append(' ').append(entry.getMessage());
            line.append(' ').append(Arrays.toString(entry.getParameters()));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(line));
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void no_line_holds_a_token_whatever_is_done_with_it() {
        Logger ours = Logger.getLogger("org.daicho");
        Logger all = Logger.getLogger("");
        Level before = ours.getLevel();
        Kept kept = new Kept();
        kept.setLevel(Level.ALL);
        all.addHandler(kept);
        ours.setLevel(Level.ALL);
        try {
            List<String> secrets = usedAndMisused();

            assertThat(kept.lines).as("the log was listened to").anyMatch(line -> line.contains("invalid-request"));
            assertThat(kept.lines)
                    .allSatisfy(
                            line -> secrets.forEach(secret -> assertThat(line).doesNotContain(secret)));
        } finally {
            ours.setLevel(before);
            all.removeHandler(kept);
        }
    }

    private static List<String> usedAndMisused() {
        String token = Api.token("READ_ONLY");
        String wrong = Api.unique("dch_wrong");
        String cookie = Api.unique("session-secret");
        Api.as(token).get("/api/v1/me").then().statusCode(200);
        Api.as(token).get(Api.TOKENS).then().statusCode(403);
        Api.as(wrong).get("/api/v1/me").then().statusCode(401);
        Api.nobody()
                .header("Authorization", "Basic " + wrong)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        Api.nobody().cookie("__Host-session", cookie).get("/api/v1/me").then().statusCode(401);
        // bodies that are refused, where the words of the refusal might quote them
        Api.json("{\"name\": \"" + wrong).post(Api.TOKENS).then().statusCode(400);
        Api.json(Map.of("name", Api.unique("name"), "roles", List.of("READ_ONLY"), "secret", wrong))
                .post(Api.TOKENS)
                .then()
                .statusCode(400);
        return List.of(token, wrong, cookie, Api.adminToken());
    }
}
