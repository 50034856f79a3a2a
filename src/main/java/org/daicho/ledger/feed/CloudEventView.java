package org.daicho.ledger.feed;

import java.time.Instant;
import java.util.UUID;
import org.daicho.ledger.ChangeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change as a CloudEvent 1.0.
 *
 * @param id of the entry; with the source it names the event for ever
 * @param source the ledger, by its origin
 * @param type {@code org.daicho.} with the type of the subject and the verb
 * @param subject its type and id
 * @param sequence the position in the feed, as the extension of that name has it: a text
 */
@Schema(name = "ChangeEvent")
public record CloudEventView(
        @Schema(examples = "1.0") String specversion,
        UUID id,
        @Schema(examples = "urn:daicho:daicho") String source,
        @Schema(examples = "org.daicho.contract.signed") String type,
        @Schema(examples = "contract/019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21") String subject,
        Instant time,
        @Schema(examples = "application/json") String datacontenttype,
        @Schema(examples = "41822") String sequence,
        ChangeView data) {

    /** How all types begin. */
    public static final String TYPES = "org.daicho.";

    static final String BATCH = "application/cloudevents-batch+json";

    /** With the change as it is given: thin where that is without its state. */
    public static CloudEventView of(ChangeView change, String origin) {
        return new CloudEventView(
                "1.0",
                change.id(),
                "urn:daicho:" + origin,
                TYPES + change.subjectType() + '.' + change.verb(),
                change.subjectType() + '/' + change.subjectId(),
                change.at(),
                "application/json",
                String.valueOf(change.position()),
                change);
    }
}
