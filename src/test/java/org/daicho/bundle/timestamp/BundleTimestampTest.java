package org.daicho.bundle.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.bundle.BundleApi;
import org.daicho.bundle.BundleApi.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With openssl as the time stamping authority. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleTimestampTest {

    private static final String SETTINGS =
            """
            [tsa]
            default_tsa = here
            [here]
            serial = serial
            crypto_device = builtin
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            accuracy = secs:1
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void an_authority() throws Exception {
        Files.writeString(folder.resolve("tsa.cnf"), SETTINGS);
        Files.writeString(folder.resolve("serial"), "01\n");
        run("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Authority -keyout tsa.key -out tsa.pem"
                + " -addext extendedKeyUsage=critical,timeStamping");
    }

    @Test
    void a_request_is_carried_out_and_its_answer_in_and_openssl_finds_it_good() throws Exception {
        String bundle = BundleApi.frozen("CONTRACT", Api.contract());
        byte[] before = BundleApi.content(bundle);

        take(bundle, stamped(bundle)).then().statusCode(201).body("authority", containsString("Authority"));

        Path root = BundleApi.unpacked(BundleApi.content(bundle), folder);
        Files.write(root.resolve("tagmanifest-sha256.txt.tsr"), stamp(bundle).asByteArray());
        Run verified = Run.of(
                root,
                "openssl",
                "ts",
                "-verify",
                "-data",
                "tagmanifest-sha256.txt",
                "-in",
                "tagmanifest-sha256.txt.tsr",
                "-CAfile",
                folder.resolve("tsa.pem").toString());
        assertThat(verified.output()).contains("Verification: OK");
        assertThat(BundleApi.content(bundle)).isEqualTo(before);
        stamp(bundle).then().header("Content-Disposition", containsString("tagmanifest-sha256.txt.tsr"));
    }

    @Test
    void a_stamp_for_something_else_is_refused() throws Exception {
        String bundle = BundleApi.frozen("CONTRACT", Api.contract());
        String other = BundleApi.frozen("CONTRACT", Api.contract());

        take(bundle, stamped(other)).then().statusCode(400).body("violations.code", contains("other-imprint"));
        take(bundle, new byte[] {1, 2, 3}).then().statusCode(400).body("violations.code", contains("unreadable"));
        stamp(bundle).then().statusCode(404);
    }

    @Test
    void a_forged_stamp_is_refused() throws Exception {
        String bundle = BundleApi.frozen("CONTRACT", Api.contract());
        byte[] forged = stamped(bundle);
        forged[forged.length - 3] ^= 1;

        take(bundle, forged).then().statusCode(400).body("violations.code", contains("unsigned"));
    }

    @Test
    void a_bundle_is_stamped_once() throws Exception {
        String bundle = BundleApi.frozen("CONTRACT", Api.contract());
        take(bundle, stamped(bundle)).then().statusCode(201);

        take(bundle, stamped(bundle)).then().statusCode(409).body("violations.code", contains("already-stamped"));
    }

    @Test
    void where_no_authority_is_configured_that_is_said() {
        String bundle = BundleApi.frozen("CONTRACT", Api.contract());

        Api.json(Map.of())
                .post(BundleApi.BUNDLES + '/' + bundle + "/request-timestamp")
                .then()
                .statusCode(409)
                .body("violations.code", contains("no-authority"));
    }

    @Test
    void the_request_is_the_same_every_time_and_only_for_what_there_is() {
        String bundle = BundleApi.frozen("CONTRACT", Api.contract());

        assertThat(request(bundle).asByteArray()).isEqualTo(request(bundle).asByteArray());
        request("00000000-0000-7000-8000-000000000000").then().statusCode(equalTo(404));
    }

    private byte[] stamped(String bundle) throws Exception {
        Files.write(folder.resolve("q.tsq"), request(bundle).asByteArray());
        run(
                "openssl ts -reply -config tsa.cnf -section here -queryfile q.tsq -signer tsa.pem -inkey tsa.key -out q.tsr");
        return Files.readAllBytes(folder.resolve("q.tsr"));
    }

    private void run(String command) throws Exception {
        Run run = Run.of(folder, command.split(" "));
        assertThat(run.exit()).as(run.output()).isZero();
    }

    private static Response request(String bundle) {
        return Api.admin().get(BundleApi.BUNDLES + '/' + bundle + "/timestamp-request");
    }

    private static Response take(String bundle, byte[] answer) throws IOException {
        return Api.admin()
                .contentType("application/timestamp-reply")
                .body(answer)
                .post(BundleApi.BUNDLES + '/' + bundle + "/timestamp");
    }

    private static Response stamp(String bundle) {
        return Api.admin().get(BundleApi.BUNDLES + '/' + bundle + "/timestamp");
    }
}
