package org.daicho.shared.http.spec.served;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code /q/openapi}: YAML, or JSON with {@code ?format=json} or where {@code Accept} names it. For everybody: it says nothing
 * that is not in the repository.
 */
@Singleton
class ServedSpecification {

    private static final String PATH = "/q/openapi";
    private static final String FILE = "/openapi/openapi.yaml";

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml;charset=UTF-8";

    private final ObjectMapper json;
    private volatile @Nullable Buffer asYaml;
    private volatile @Nullable Buffer asJson;

    @Inject
    ServedSpecification(ObjectMapper json) {
        this.json = json;
    }

    /** Read at the first request, by a thread that may wait. */
    void register(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).blockingHandler(this::answer);
    }

    private void answer(RoutingContext routing) {
        boolean wantsJson = wantsJson(routing);
        try {
            Buffer document = wantsJson ? json() : yaml();
            routing.response()
                    .putHeader("Content-Type", wantsJson ? JSON : YAML)
                    .putHeader("Vary", "Accept")
                    .end(document);
        } catch (IOException unreadable) {
            routing.fail(unreadable);
        }
    }

    private static boolean wantsJson(RoutingContext routing) {
        String format = routing.request().getParam("format");
        String accepted = routing.request().getHeader("Accept");
        return format != null
                ? format.toLowerCase(Locale.ROOT).equals("json")
                : accepted != null && accepted.contains(JSON);
    }

    private Buffer yaml() throws IOException {
        Buffer read = asYaml;
        if (read == null) {
            try (InputStream file = ServedSpecification.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new FileNotFoundException(FILE);
                }
                read = Buffer.buffer(file.readAllBytes());
            }
            asYaml = read;
        }
        return read;
    }

    private Buffer json() throws IOException {
        Buffer written = asJson;
        if (written == null) {
            JsonNode document = new YAMLMapper().readTree(yaml().getBytes());
            written = Buffer.buffer(json.writeValueAsBytes(document));
            asJson = written;
        }
        return written;
    }
}
