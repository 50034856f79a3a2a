package org.daicho.organization.reach;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/** Units, posts and people are a directory that everybody at the body may read; an engaged auditor sees what is audited. */
@Singleton
class OrganizationReach implements Reachables {

    private static final String[] WITH_DUTIES = {"contract", "cloud-service", "social-media-account"};

    @Override
    public List<Reachable> reachables() {
        return List.of(
                Reachable.of("organization-unit", "organization_unit")
                        .looselyOn("id", "own-unit")
                        .openedToStaff(),
                Reachable.of("own-unit", "organization_unit").named("id", "organization-unit"),
                Reachable.of("post", "post")
                        .looselyOn("id", "own-post")
                        .behind("assignment", "post_id", "subject_id", WITH_DUTIES)
                        .openedToStaff(),
                Reachable.of("own-post", "post").named("id", "post").named("unit_id", "organization-unit"),
                Reachable.of("person", "person")
                        .behind("holding", "person_id", "post_id", "post")
                        .openedToStaff(),
                Reachable.of("assignment", "assignment")
                        .on("subject_id", WITH_DUTIES)
                        .looselyOn("post_id", "own-post"));
    }
}
