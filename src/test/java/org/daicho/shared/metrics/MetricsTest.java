package org.daicho.shared.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daicho.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MetricsTest {

    private static final String METRICS = "/q/metrics";

    /** As the package describes them. */
    private static final List<String> NAMES = List.of(
            "daicho_ledger_entries",
            "daicho_ledger_unsealed_entries",
            "daicho_ledger_sealer_lag_seconds",
            "daicho_ledger_sealed_total",
            "daicho_ledger_sealing_seconds_count",
            "daicho_feed_readers{way=\"wait\",}",
            "daicho_feed_readers{way=\"events\",}",
            "daicho_store_uploads",
            "daicho_bundle_streams",
            "daicho_gaps_refresh_seconds_count{anchor=\"contractor\",}",
            "agroal_active_count");

    @Test
    void every_figure_is_there() {
        Api.get("/api/v1/bundles");
        String figures = scraped();

        assertThat(NAMES).allSatisfy(name -> assertThat(figures).contains('\n' + name));
    }

    @Test
    void what_is_recorded_is_counted_when_it_is_sealed() {
        double before = value("daicho_ledger_entries");
        double gaps = value("daicho_gaps_refresh_seconds_count{anchor=\"contractor\",}");
        String id = Api.contractor();
        Api.get("/api/v1/changes?subjectId=" + id);
        Api.get("/api/v1/contractors/" + id);

        // one look at the ledger serves all readings of half a second
        await().untilAsserted(() -> assertThat(value("daicho_ledger_entries")).isGreaterThan(before));
        assertThat(value("daicho_ledger_sealed_total")).isPositive();
        assertThat(value("daicho_gaps_refresh_seconds_count{anchor=\"contractor\",}"))
                .isGreaterThan(gaps);
        assertThat(scraped()).contains("uri=\"/api/v1/contractors/{id}\"").doesNotContain(id);
    }

    private static double value(String name) {
        var found = Pattern.compile('^' + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(scraped());
        assertThat(found.find()).as(name).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static String scraped() {
        return Api.as(Api.token("MONITORING"))
                .accept("text/plain;version=0.0.4")
                .get(METRICS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void who_monitors_sees_the_figures_only_and_others_see_none() {
        Api.nobody().get(METRICS).then().statusCode(401).contentType(Api.PROBLEM);
        Api.as(Api.token("READ_ONLY")).get(METRICS).then().statusCode(403).contentType(Api.PROBLEM);
        Api.as(Api.token("MONITORING"))
                .get(Api.CONTRACTORS)
                .then()
                .statusCode(403)
                .body("status", equalTo(403));
        Api.admin().get(METRICS).then().statusCode(200);
    }
}
