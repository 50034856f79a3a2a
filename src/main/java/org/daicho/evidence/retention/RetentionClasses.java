package org.daicho.evidence.retention;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daicho.evidence.content.EvidenceConfig;
import org.daicho.shared.json.StrictJson;
import org.jspecify.annotations.Nullable;

/** The body's own classes where it has named a file, those that come with the product otherwise. */
@Startup
@Singleton
public class RetentionClasses {

    private static final TypeReference<List<RetentionClass>> CLASSES = new TypeReference<>() {};

    private final List<RetentionClass> classes;

    @Inject
    RetentionClasses(EvidenceConfig config) {
        this(config.retentionClasses()
                .map(file -> StrictJson.fromFile(file, CLASSES))
                .orElseGet(() -> StrictJson.fromClassPath("org/daicho/evidence/retention-classes.json", CLASSES)));
    }

    RetentionClasses(List<RetentionClass> classes) {
        if (classes.isEmpty()
                || classes.stream().map(RetentionClass::code).distinct().count() < classes.size()) {
            throw new IllegalStateException("Retention classes need at least one entry, each with a code of its own");
        }
        this.classes = List.copyOf(classes);
    }

    public List<RetentionClass> all() {
        return classes;
    }

    public boolean knows(String code) {
        return find(code).isPresent();
    }

    /** The period of evidence that is written so; none where no class is. */
    public RetentionPeriod of(@Nullable String code, LocalDate completedOn) {
        return code == null
                ? RetentionPeriod.NONE
                : find(code)
                        .map(found -> RetentionPeriod.ending(found.until(completedOn)))
                        .orElse(RetentionPeriod.FOR_EVER);
    }

    private Optional<RetentionClass> find(String code) {
        return classes.stream().filter(known -> known.code().equals(code)).findFirst();
    }
}
