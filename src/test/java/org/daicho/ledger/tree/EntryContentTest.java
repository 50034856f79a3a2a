package org.daicho.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class EntryContentTest {

    private static final UUID ID = UUID.fromString("019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21");
    private static final Instant AT = Instant.parse("2026-04-01T00:30:00.120Z");

    @Test
    void the_data_of_a_leaf_is_what_its_comment_says() {
        assertThat(new EntryContent(ID, "contract", ID, 3, "signed", "token:財務", AT, null, "{\"a\":1}").canonical())
                .isEqualTo("{\"actor\":\"token:財務\",\"id\":\"019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21\","
                        + "\"recordedAt\":\"2026-04-01T00:30:00.120000Z\",\"requestId\":null,\"state\":{\"a\":1},"
                        + "\"subjectId\":\"019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21\",\"subjectType\":\"contract\","
                        + "\"verb\":\"signed\",\"version\":3}");
    }

    @Property
    void it_is_canonical_json_whatever_the_texts_are(@ForAll String actor, @ForAll String requestId)
            throws IOException {
        String json =
                new EntryContent(ID, "contract", ID, 3, "signed", whole(actor), AT, whole(requestId), "{}").canonical();
        assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
    }

    /** The database holds no half characters, and no NUL. */
    private static String whole(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "");
    }
}
