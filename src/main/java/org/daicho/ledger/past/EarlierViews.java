package org.daicho.ledger.past;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;
import org.daicho.ledger.ReadingLimit;
import org.daicho.ledger.ShownStates;
import org.daicho.shared.http.Memory;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;

/**
 * Answers single resources as they were. What the ledger has recorded is answered unread, so a version from before a field
 * was invented lacks it.
 */
@Singleton
class EarlierViews implements Memory {

    private static final Text NOT_KEPT = Text.of(
            "ここでは過去の時点の内容を表示できません。GET /api/v1/ledger/states をご利用ください。",
            "What this was at a moment cannot be read here; see GET /api/v1/ledger/states.");

    private final AskedMoment asked;
    private final PastStates states;
    private final Instance<ReadingLimit> limits;
    private final ShownStates shown;

    @Inject
    EarlierViews(AskedMoment asked, PastStates states, Instance<ReadingLimit> limits, ShownStates shown) {
        this.asked = asked;
        this.states = states;
        this.limits = limits;
        this.shown = shown;
    }

    private record Earlier(long version, @JsonValue JsonNode state) implements Versioned {}

    @Override
    public Versioned asAsked(Versioned present) {
        return asked.read().<Versioned>map(asOf -> earlier(present, asOf)).orElse(present);
    }

    private Earlier earlier(Versioned present, AsOf asOf) {
        Remembered type = present.getClass().getAnnotation(Remembered.class);
        if (type == null) {
            throw notKept();
        }
        UUID id = id(present);
        return states.of(type.value(), id, asOf.last())
                .map(found -> new Earlier(
                        found.version(),
                        shown.withoutWithheld(type.value(), found.state()).at(type.at())))
                .filter(found -> isShown(type.value(), found.state()))
                .orElseThrow(() -> ProblemException.notFound(type.value(), id));
    }

    /** What was restricted then stays so for whoever may not see what is restricted, whatever it is now. */
    boolean isShown(String type, JsonNode state) {
        return !state.path("restricted").asBoolean() || limits.stream().noneMatch(limit -> limit.hides(type));
    }

    static ProblemException notKept() {
        return ProblemException.invalid(AskedMoment.PARAMETER, "not-offered", NOT_KEPT, null);
    }

    private static UUID id(Versioned view) {
        RecordComponent id = Arrays.stream(view.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("id"))
                .findFirst()
                .orElseThrow();
        try {
            return (UUID) id.getAccessor().invoke(view);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
