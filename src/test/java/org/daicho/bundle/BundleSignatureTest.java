package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.bundle.BundleApi.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BundleSignatureTest {

    @TempDir
    Path folder;

    @Test
    void openssl_alone_finds_the_signature_good() throws Exception {
        Path root = bag();

        Run run = openssl(root);

        assertThat(run.output()).contains("successful");
        assertThat(run.exit()).isZero();
    }

    @Test
    void openssl_alone_finds_a_changed_promise() throws Exception {
        Path root = bag();
        Files.writeString(root.resolve("tagmanifest-sha256.txt"), "\n", StandardOpenOption.APPEND);

        assertThat(openssl(root).exit()).isNotZero();
    }

    @Test
    void the_signature_stands_in_no_manifest_because_it_is_made_of_them() throws Exception {
        Path root = bag();

        assertThat(root.resolve("signature.p7s")).exists();
        assertThat(Files.readString(root.resolve("tagmanifest-sha256.txt"))).doesNotContain("p7s");
    }

    @Test
    void the_certificate_is_the_bodys_own_and_outlives_the_papers() throws Exception {
        String pem = certificate();

        var certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem.getBytes()));

        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).contains("CN=Daicho bundles", "C=JP");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        Api.admin()
                .get("/api/v1/bundle-certificate")
                .then()
                .contentType(startsWith("application/pem-certificate-chain"));
    }

    private Path bag() throws Exception {
        String contract = Api.contract();
        BundleApi.evidence("CONTRACT", contract, "a.txt", 100);
        return BundleApi.unpacked(BundleApi.content(BundleApi.frozen("CONTRACT", contract)), folder);
    }

    /** The line that the README shows. */
    private Run openssl(Path root) throws Exception {
        Path certificate = Files.writeString(folder.resolve("bundle-certificate.pem"), certificate());
        return Run.of(
                root,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "signature.p7s",
                "-content",
                "tagmanifest-sha256.txt",
                "-CAfile",
                certificate.toString(),
                "-out",
                "/dev/null");
    }

    private static String certificate() {
        return Api.admin()
                .get("/api/v1/bundle-certificate")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
