package org.daicho.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;

/**
 * JSON Merge Patch (RFC 7396): what a caller may write of a resource, merged with the patch, read back strictly and
 * validated as a whole. So a patch can never produce what a full write would have refused, and an unknown field is
 * refused the same way.
 */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param present what is written there now
     * @throws ProblemException 400 if the patch is no object, or the merged body is not readable
     * @throws ConstraintViolationException if the merged body breaks a constraint
     */
    public <T> T merge(T present, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw ProblemException.of(
                    ProblemKind.MALFORMED_BODY, Text.of("JSON オブジェクトを送信してください。", "Send a JSON object."));
        }
        JsonNode merged = merge(json.valueToTree(present), changes);
        T result;
        try {
            result = json.treeToValue(merged, type);
        } catch (JsonProcessingException unreadable) {
            throw new UnreadablePatch(unreadable);
        }
        var violations = validator.validate(result);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return result;
    }

    private static JsonNode merge(JsonNode target, ObjectNode patch) {
        ObjectNode result = target instanceof ObjectNode object ? object : patch.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else if (change.getValue() instanceof ObjectNode nested) {
                result.set(change.getKey(), merge(result.path(change.getKey()), nested));
            } else {
                result.set(change.getKey(), change.getValue());
            }
        });
        return result;
    }

    /** Carries Jackson's finding out to the one place that words such findings. */
    public static final class UnreadablePatch extends RuntimeException {
        UnreadablePatch(JsonProcessingException cause) {
            super(cause);
        }
    }
}
