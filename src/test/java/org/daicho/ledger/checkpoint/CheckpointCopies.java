package org.daicho.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daicho.Api;
import org.daicho.objectstore.ObjectLocks;
import org.daicho.objectstore.ObjectStore;

/** What is done to copies in the object store, and what the verification says of them. */
@Singleton
class CheckpointCopies {

    static final String CHECKPOINTS = "/api/v1/ledger/checkpoints";

    @Inject
    ObjectStore store;

    @Inject
    ObjectLocks locks;

    /** A checkpoint that is kept, over something that no other speaks of. */
    static JsonPath made() {
        Api.contractor();
        return Api.admin().post(CHECKPOINTS).then().statusCode(201).extract().jsonPath();
    }

    static List<String> foundOn(String key) {
        return Api.admin()
                .get("/api/v1/ledger/verify")
                .then()
                .statusCode(200)
                .body("storeAnswered", equalTo(true))
                .extract()
                .jsonPath()
                .getList("findings.findAll { it.checkpoint == '" + key + "' }.kind");
    }

    void write(String key, String note) throws IOException {
        store.put(key, new ByteArrayInputStream(note.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where versions are kept, those that were put over the copy go, until one is reached that is locked. */
    void putRight(String key, String note) throws IOException {
        if (locks.areOffered()) {
            assertThatThrownBy(() -> store.delete(key)).isInstanceOf(IOException.class);
        } else {
            write(key, note);
        }
    }
}
