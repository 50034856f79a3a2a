package org.daicho.externalservice;

import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.access.reach.Reachable;
import org.daicho.access.reach.Reachables;

/** Services and accounts are reached as contracts are; exceptions and reviews hang on them. */
@Singleton
class ServiceReach implements Reachables {

    private static final String CLOUD = "cloud-service";
    private static final String ACCOUNT = "social-media-account";

    @Override
    public List<Reachable> reachables() {
        return List.of(
                itself(CLOUD, "cloud_service"),
                itself(ACCOUNT, "social_media_account"),
                Reachable.of("service-exception", "service_exception").on("service_id", CLOUD, ACCOUNT),
                Reachable.of("terms-review", "terms_review").on("service_id", CLOUD, ACCOUNT));
    }

    private static Reachable itself(String type, String table) {
        return Reachable.of(type, table)
                .named("id", type)
                .named("unit_id", "organization-unit")
                .named("contractor_id", "contractor");
    }
}
