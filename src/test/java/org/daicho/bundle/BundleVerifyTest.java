package org.daicho.bundle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.objectstore.ObjectStore;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleVerifyTest {

    @Inject
    ObjectStore store;

    @Test
    void what_the_store_keeps_well_holds() {
        String contract = Api.contract();
        BundleApi.evidence("CONTRACT", contract, "a.bin", 200_000);
        String bundle = BundleApi.frozen("CONTRACT", contract);

        verify(bundle)
                .body("holds", equalTo(true), "broken", equalTo(0), "findings", empty(), "checked", greaterThan(8));
    }

    @Test
    void what_the_store_has_changed_or_lost_is_named_and_the_rest_still_checked() throws IOException {
        String contract = Api.contract();
        BundleApi.evidence("CONTRACT", contract, "a.bin", 200_000);
        String bundle = BundleApi.frozen("CONTRACT", contract);
        change("bundles/" + bundle + "/contracts.csv");
        store.delete("bundles/" + bundle + "/clauses.csv");

        verify(bundle)
                .body("holds", equalTo(false))
                .body("findings.about.ja", contains("data/contracts.csv", "data/clauses.csv"));
    }

    @Test
    void a_lost_manifest_is_a_finding_too() throws IOException {
        String bundle = BundleApi.frozen("CONTRACT", Api.contract());
        store.delete("bundles/" + bundle + "/manifest-sha256.txt");

        verify(bundle)
                .body("holds", equalTo(false))
                .body("findings.message.en", hasItem(containsString("manifest-sha256.txt cannot be read")));
    }

    private void change(String key) throws IOException {
        byte[] bytes;
        try (InputStream in = store.open(key, 0, store.length(key).orElseThrow())) {
            bytes = in.readAllBytes();
        }
        bytes[bytes.length - 1] ^= 1;
        store.put(key, new ByteArrayInputStream(bytes));
    }

    private static io.restassured.response.ValidatableResponse verify(String bundle) {
        return Api.admin()
                .post(BundleApi.BUNDLES + '/' + bundle + "/verify")
                .then()
                .statusCode(200);
    }
}
