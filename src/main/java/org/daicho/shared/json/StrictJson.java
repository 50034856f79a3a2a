package org.daicho.shared.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * JSON that comes with the product or from the operator. Its own mapper, because a misspelt condition that is silently
 * ignored would change what applies, whatever the service's general mapper is set to forgive.
 */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    public static <T> T read(InputStream in, TypeReference<T> type) throws IOException {
        return MAPPER.readValue(in, type);
    }

    /** @param name absolute, without the leading slash */
    public static <T> T fromClassPath(String name, TypeReference<T> type) {
        try (InputStream in = StrictJson.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the class path: " + name);
            }
            return read(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    public static <T> T fromFile(Path file, TypeReference<T> type) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
