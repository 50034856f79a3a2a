package org.daicho.shared.http.ranges;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.daicho.EmbeddedServers;
import org.daicho.Patience;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class BrokenSourceTest {

    @TestHTTPResource("/test/broken-source")
    URI broken;

    @Test
    void a_file_cut_short_breaks_the_connection_instead_of_looking_whole() {
        HttpRequest request =
                HttpRequest.newBuilder(broken).timeout(Patience.END).build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("timed out");
    }
}
