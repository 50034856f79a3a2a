package org.daicho.page.organization.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.handover.Handover;
import org.daicho.page.form.Forms;
import org.daicho.shared.http.idempotency.Idempotent;

/** Carries a handover out as it was tried, and not otherwise. */
@Singleton
class AsTried {

    /** The resource, asked for what somebody wants. */
    interface Handing {

        Handover over(boolean dryRun);
    }

    /** Something else is wanted than was tried, or would come of it: what was seen then says nothing of it. */
    static final class NotAsTriedException extends RuntimeException {}

    private final ObjectMapper json;

    @Inject
    AsTried(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What was tried and what would come of it, in 64 characters that a form can hold: SHA-256 in hexadecimal.
     *
     * @param id of the person or post
     * @param wanted the body that the resource takes
     */
    String mark(UUID id, Record wanted, Handover found) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(json.writeValueAsBytes(List.of(id, wanted, found))));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * One transaction, in which the posts are locked before they are looked at: nothing can come between. What is sent twice is
     * carried out once and not compared again, because the first time has changed what it is compared with.
     *
     * @throws NotAsTriedException and nothing was changed
     */
    @Idempotent
    @Transactional
    Response carryOut(UUID id, Record wanted, String mark, RoutingContext routing, Handing handing) {
        // The key is that of the whole, not of its first question.
        Forms.once(routing, "");
        if (!mark.equals(mark(id, wanted, handing.over(true)))) {
            throw new NotAsTriedException();
        }
        handing.over(false);
        return Response.noContent().build();
    }
}
