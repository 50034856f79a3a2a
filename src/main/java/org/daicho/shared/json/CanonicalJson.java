package org.daicho.shared.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON with one spelling only (RFC 8785), so that equal content has equal bytes and an equal digest. */
@Singleton
public class CanonicalJson {

    private final ObjectMapper json;

    @Inject
    CanonicalJson(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object value) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(value)).getEncodedString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
