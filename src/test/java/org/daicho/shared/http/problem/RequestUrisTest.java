package org.daicho.shared.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as hand-made clients send them: byte by byte, past every client that would put them right. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RequestUrisTest {

    @Test
    void characters_that_were_sent_as_they_are_are_read() throws IOException {
        String name = Api.unique("ｸﾘｰﾝ");
        Api.post(Api.CONTRACTORS, Api.fields("name", name));
        assertThat(get("/api/v1/contractors?q=" + name, StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200")
                .contains(name);
        assertThat(get("/api/v1/contractors?q=" + name + "|", StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/contractors?q=%",
                "/api/v1/contractors?q=%zz",
                "/api/v1/contractors?q=%FF%FE",
                "/api/v1/contractors?q=%00",
                "/api/v1/contracts?responsibleUnit=a%00",
                "/api/v1/contracts/by-reference/%zz?fiscalYear=2026",
                "/api/v1/contracts/by-reference/%00?fiscalYear=2026",
                "/api/v1/contracts/%C0%AF"
            })
    void an_address_that_cannot_be_read_is_a_problem(String path) throws IOException {
        assertThat(get(path, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 400").contains(Api.PROBLEM, "\"instance\":");
    }

    @Test
    void an_address_in_another_encoding_is_refused_rather_than_misread() throws IOException {
        assertThat(get("/api/v1/contractors?q=ｸﾘｰﾝ", Charset.forName("windows-31j")))
                .startsWith("HTTP/1.1 400")
                .contains(Api.PROBLEM);
    }

    private static String get(String path, Charset encoding) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + Api.adminToken() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(encoding));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
