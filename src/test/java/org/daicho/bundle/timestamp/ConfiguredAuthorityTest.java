package org.daicho.bundle.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.bundle.BundleApi;
import org.daicho.bundle.command.Verifying;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service beside a time stamping authority. */
@QuarkusTest
@TestProfile(ConfiguredAuthorityTest.Configured.class)
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ConfiguredAuthorityTest {

    public static class Configured implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Tsa.class));
        }
    }

    public static class Tsa implements QuarkusTestResourceLifecycleManager {

        private LocalAuthority local;

        @Override
        public Map<String, String> start() {
            local = new LocalAuthority();
            return Map.of(
                    "daicho.bundle.tsa.url",
                    local.url().toString(),
                    "daicho.bundle.tsa.tries",
                    "1",
                    // or the minute's round could be faster than the test
                    "quarkus.scheduler.enabled",
                    "false");
        }

        @Override
        public void stop() {
            local.close();
        }
    }

    @Inject
    Stamping stamping;

    @TempDir
    Path folder;

    @ConfigProperty(name = "daicho.bundle.tsa.url")
    String authority;

    @BeforeEach
    void an_authority_that_works() {
        told("stamp");
    }

    @Test
    void a_bundle_is_stamped_at_a_word_and_checks_out_offline() throws Exception {
        String bundle = frozen();

        ask(bundle, 201).body("authority", containsString("Local authority"));

        Path stamp = Files.write(
                folder.resolve("bundle.tsr"),
                Api.admin().get(BundleApi.BUNDLES + '/' + bundle + "/timestamp").asByteArray());
        Path certificate = Files.writeString(folder.resolve("tsa.pem"), told("certificate"));
        String[] trusted = {"--timestamp", stamp.toString(), "--tsa-certificate", certificate.toString()};
        assertThat(Verifying.verify(folder, BundleApi.content(bundle), trusted))
                .contains("この一式は", "に存在しました", "すべて一致しました");
        assertThat(Verifying.verify(folder, BundleApi.content(bundle), "--timestamp", stamp.toString()))
                .contains("この時刻認証局は確かめていません", "すべて一致しました");
        assertThat(Verifying.verify(folder, BundleApi.content(frozen()), trusted))
                .contains("に対するタイムスタンプではありません", "一致しないものが 1 件");
        try (LocalAuthority other = new LocalAuthority()) {
            Files.writeString(certificate, other.pem());
            assertThat(Verifying.verify(folder, BundleApi.content(bundle), trusted))
                    .contains("渡された証明書の時刻認証局のものではありません");
        }
        Files.write(stamp, new byte[] {1, 2, 3});
        assertThat(Verifying.verify(folder, BundleApi.content(bundle), "--timestamp", stamp.toString()))
                .contains("応答（RFC 3161）として読めません");
    }

    @Test
    void the_service_checks_the_stamp_of_its_own_bundle_too() {
        String bundle = frozen();
        ask(bundle, 201);

        Api.admin()
                .post(BundleApi.BUNDLES + '/' + bundle + "/verify")
                .then()
                .statusCode(200)
                .body("holds", equalTo(true))
                .body("findings.about.en", contains("the time stamp"));
    }

    @Test
    void a_refusal_is_told_and_a_silent_authority_is_asked_again_at_the_next_minute() throws Exception {
        String bundle = frozen();
        told("refuse");
        ask(bundle, 409)
                .body("violations.code", contains("refused"))
                .body("violations[0].message.en", containsString("no contract"));

        told("away");
        ask(bundle, 503);
        stamping.stampAll();
        Api.admin().get(BundleApi.BUNDLES + '/' + bundle + "/timestamp").then().statusCode(404);

        told("stamp");
        stampAllOfThem();
        Api.admin().get(BundleApi.BUNDLES + '/' + bundle + "/timestamp").then().statusCode(200);
        ask(bundle, 409).body("violations.code", contains("already-stamped"));
    }

    /** Also those that other tests have frozen. */
    private void stampAllOfThem() {
        String before;
        do {
            before = told("how-often");
            stamping.stampAll();
        } while (!told("how-often").equals(before));
    }

    /** The authority lives in another class loader than this test. */
    private String told(String word) {
        return Api.nobody()
                .get(authority.replace("/tsa", "/told/" + word))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String frozen() {
        return BundleApi.frozen("CONTRACT", Api.contract());
    }

    private static ValidatableResponse ask(String bundle, int status) {
        return Api.json(Map.of())
                .post(BundleApi.BUNDLES + '/' + bundle + "/request-timestamp")
                .then()
                .statusCode(status);
    }
}
