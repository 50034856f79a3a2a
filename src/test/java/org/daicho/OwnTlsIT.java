package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service with its own certificate: the port speaks TLS and nothing else. */
class OwnTlsIT {

    @TempDir
    Path folder;

    @Test
    void with_a_certificate_the_port_speaks_tls_only() throws Exception {
        OwnCertificate own = OwnCertificate.make(folder);
        KeyStore keys = own.keys();
        char[] password = OwnCertificate.PASSWORD.toCharArray();
        Map<String, String> tls = Map.of(
                "DAICHO_TLS_CERTIFICATE",
                        pem(
                                "CERTIFICATE",
                                keys.getCertificate(OwnCertificate.ALIAS).getEncoded()),
                "DAICHO_TLS_KEY",
                        pem("PRIVATE KEY", ((PrivateKey) keys.getKey(OwnCertificate.ALIAS, password)).getEncoded()));
        try (PackagedService service = new PackagedService().with(tls)) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(own.trusting()).build();
            String base = service.startWith(client, "https");

            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/me"))
                    .header("Authorization", "Bearer " + service.token())
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");

            HttpRequest plain = HttpRequest.newBuilder(URI.create(service.baseUrl() + "/api/v1/me"))
                    .build();
            assertThatThrownBy(() -> HttpClient.newHttpClient().send(plain, BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
    }

    private String pem(String kind, byte[] der) throws IOException {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(der);
        return Files.writeString(
                        folder.resolve(kind.replace(' ', '-') + ".pem"),
                        "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, lines))
                .toString();
    }
}
