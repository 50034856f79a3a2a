package org.daicho.assurance.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What other rooms may ask of self-inspections. */
@Singleton
public class SelfInspectionDirectory {

    private final SelfInspections rounds;

    @Inject
    SelfInspectionDirectory(SelfInspections rounds) {
        this.rounds = rounds;
    }

    public boolean exists(UUID id) {
        return rounds.count("id", id) > 0;
    }

    /** Throws 404 if there is none. */
    public SelfInspectionView view(UUID id) {
        return rounds.get(id).view();
    }
}
