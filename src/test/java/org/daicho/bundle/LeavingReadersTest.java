package org.daicho.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** Readers that go away in the middle of a download. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LeavingReadersTest {

    /** More than there are threads, connections to the database and connections to the store. */
    private static final int READERS = 250;
    /** More than any buffer on the way holds, so that the service is still sending when its reader goes. */
    private static final int LARGE = 24 << 20;

    @Test
    void a_reader_that_goes_away_keeps_nothing_back_from_the_others() throws IOException {
        String contract = Api.contract();
        BundleApi.evidence("CONTRACT", contract, "large.bin", LARGE);
        String bundle = BundleApi.frozen("CONTRACT", contract);

        for (int reader = 0; reader < READERS; reader++) {
            leaveAfterTheFirstBytes(BundleApi.BUNDLES + '/' + bundle + "/content");
        }

        assertThat(BundleApi.content(bundle).length).isGreaterThan(LARGE);
    }

    private static void leaveAfterTheFirstBytes(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(path, Api.adminToken());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
            // the connection is reset, not ended
            socket.setSoLinger(true, 0);
        }
    }
}
