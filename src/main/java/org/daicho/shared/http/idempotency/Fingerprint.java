package org.daicho.shared.http.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** SHA-256 over what a request asks for: method, path and every parameter; uploaded files by content, read as a stream. */
final class Fingerprint {

    private final MessageDigest digest;
    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Fingerprint with(Object parameter) throws IOException {
        if (parameter instanceof FileUpload upload) {
            withFile(upload.uploadedFile());
        } else if (parameter instanceof String text) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        } else if (parameter instanceof byte[] bytes) {
            digest.update(bytes);
        } else if (parameter == null
                || parameter instanceof Record
                || parameter instanceof Enum<?>
                || parameter instanceof Number
                || parameter instanceof Boolean
                || parameter.getClass().getName().startsWith("java.util")) {
            digest.update(json.writeValueAsBytes(parameter));
        }
        // Anything else is the request itself (headers, security context) and says nothing of what is asked for.
        digest.update((byte) 0);
        return this;
    }

    private void withFile(Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
