package org.daicho.shared.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON with one spelling only (RFC 8785), so that equal content has equal bytes and an equal digest. */
@Singleton
public class CanonicalJson {

    /** An attribute of the writing: what is kept or sealed holds everything, whoever is calling. */
    private static final Object WHOLE = CanonicalJson.class;

    private final ObjectMapper json;

    @Inject
    CanonicalJson(ObjectMapper json) {
        this.json = json;
    }

    /** Whether this is written to be kept, and not for a caller from whom something might be kept back. */
    public static boolean isWhole(SerializerProvider provider) {
        return provider.getAttribute(WHOLE) != null;
    }

    public String write(Object value) {
        try {
            return new JsonCanonicalizer(
                            json.writer().withAttribute(WHOLE, true).writeValueAsString(value))
                    .getEncodedString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
