package org.daicho.shared.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Opaque, signed positions in a list. A cursor is bound to the list and its filters: used with other filters it is
 * refused, because it would silently skip rows.
 */
@Singleton
public class Cursors {

    /** 128 bits of HMAC-SHA-256 are enough against guessing and keep the URL short. */
    private static final int TAG_BYTES = 16;

    private static final char SEPARATOR = '\u001f';

    private final ServiceSecrets secrets;
    private volatile byte @Nullable [] key;

    @Inject
    Cursors(ServiceSecrets secrets) {
        this.secrets = secrets;
    }

    public String encode(String list, List<String> position) {
        byte[] content = String.join(String.valueOf(SEPARATOR), position).getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(TAG_BYTES + content.length)
                .put(tag(list, content))
                .put(content)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Throws 400 for anything that {@link #encode} did not make for this very list. */
    public List<String> decode(String list, String cursor) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        if (all.length < TAG_BYTES) {
            throw invalid();
        }
        byte[] content = Arrays.copyOfRange(all, TAG_BYTES, all.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(all, TAG_BYTES), tag(list, content))) {
            throw invalid();
        }
        return List.of(new String(content, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1));
    }

    private byte[] tag(String list, byte[] content) {
        try {
            byte[] present = key;
            if (present == null) {
                key = present = secrets.get("cursor");
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(present, "HmacSHA256"));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), TAG_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProblemException invalid() {
        return ProblemException.invalid(
                "cursor",
                "invalid-cursor",
                Text.of(
                        "この一覧の続きを示す cursor ではありません。最初のページから取り直してください。",
                        "This cursor does not belong to this list; start again from the first page."),
                null);
    }
}
