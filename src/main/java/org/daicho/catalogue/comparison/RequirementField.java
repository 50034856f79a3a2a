package org.daicho.catalogue.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.daicho.catalogue.Requirement;
import org.jspecify.annotations.Nullable;

/** A part of a requirement in which two editions may differ. */
public enum RequirementField {
    CODE(Requirement::code, false),
    GROUP(Requirement::group, false),
    TITLE(Requirement::title, true),
    POINTS(Requirement::points, true),
    TYPICAL_EVIDENCE(Requirement::typicalEvidence, false),
    NOTE(Requirement::note, false),
    SOURCES(Requirement::sources, false),
    VERIFIED(Requirement::verified, false),
    APPLICABILITY(Requirement::applicability, false);

    private final Function<Requirement, @Nullable Object> value;
    private final boolean demand;

    RequirementField(Function<Requirement, @Nullable Object> value, boolean demand) {
        this.value = value;
        this.demand = demand;
    }

    /** Whether it words what is demanded, so that an answer to the old wording need not answer the new one. */
    boolean isDemand() {
        return demand;
    }

    static List<RequirementField> differing(Requirement before, Requirement after) {
        return Arrays.stream(values())
                .filter(field -> !Objects.equals(field.value.apply(before), field.value.apply(after)))
                .toList();
    }
}
