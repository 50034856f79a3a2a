package org.daicho.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the present caller is shown of recorded states: every {@link ReadingLimit} is asked here. */
@Singleton
public class ShownStates {

    /** The states were written by the service itself: read as they are, in every detail. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Instance<ReadingLimit> limits;

    @Inject
    ShownStates(Instance<ReadingLimit> limits) {
        this.limits = limits;
    }

    /** Whether every word of such states is shown, so that what is shown has the digest that is sealed. */
    public boolean areWhole(String subjectType) {
        return limits.stream().noneMatch(limit -> limit.hides(subjectType));
    }

    private boolean areHidden(String subjectType) {
        return limits.stream()
                .anyMatch(limit ->
                        limit.hides(subjectType) && limit.withholds(subjectType).isEmpty());
    }

    /** Without what is withheld; null where such states are hidden. */
    public @Nullable String shown(String subjectType, String state) {
        return areHidden(subjectType) ? null : withoutWithheld(subjectType, state);
    }

    /** For whoever may read the subject itself: without what is withheld. */
    public String withoutWithheld(String subjectType, String state) {
        try {
            return withheld(subjectType).isEmpty()
                    ? state
                    : withoutWithheld(subjectType, JSON.readTree(state)).toString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same of a state that was read; it is given away with this. */
    public JsonNode withoutWithheld(String subjectType, JsonNode state) {
        return state instanceof ObjectNode fields ? fields.without(withheld(subjectType)) : state;
    }

    private Set<String> withheld(String subjectType) {
        Set<String> fields = new HashSet<>();
        limits.forEach(limit -> fields.addAll(limit.withholds(subjectType)));
        return fields;
    }
}
