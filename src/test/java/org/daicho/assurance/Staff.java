package org.daicho.assurance;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.organization.duty.Duty;
import org.daicho.organization.duty.DutyRoster;
import org.daicho.shared.id.Ids;

/** A body with units, posts and people to audit and to ask. */
public final class Staff {

    public static final String FIRST_DAY = "2020-04-01";

    private Staff() {}

    public static String unit() {
        return unit(null);
    }

    public static String unit(String above) {
        Map<String, Object> wanted = Api.fields("name", Api.unique("課"), "validFrom", FIRST_DAY);
        if (above != null) {
            wanted.put("parentId", above);
        }
        return Api.post("/api/v1/organization-units", wanted).path("id");
    }

    /** @param roles as an array literal of PostgreSQL, such as {@code {CISO}} */
    public static String post(String unit, String roles) {
        UUID id = Ids.next();
        run(
                """
                insert into post (id, version, unit_id, name, name_key, security_roles, valid_from, created_at, updated_at)
                values (?1, 1, ?2, ?3, ?3, cast(?4 as varchar[]), ?5, now(), now())""",
                id,
                UUID.fromString(unit),
                Api.unique("課長"),
                roles,
                LocalDate.parse(FIRST_DAY));
        return id.toString();
    }

    public static String post(String unit) {
        return post(unit, "{}");
    }

    public static String person() {
        UUID id = Ids.next();
        run(
                """
                insert into person (id, version, name, name_key, created_at, updated_at)
                values (?1, 1, ?2, ?2, now(), now())""",
                id,
                Api.unique("環境 太郎"));
        return id.toString();
    }

    public static void holds(String person, String post, String from, String until) {
        run(
                """
                insert into holding (id, version, post_id, person_id, kind, from_on, until_on, created_at, updated_at)
                values (?1, 1, ?2, ?3, 'PRINCIPAL', ?4, ?5, now(), now())""",
                Ids.next(),
                UUID.fromString(post),
                UUID.fromString(person),
                LocalDate.parse(from),
                until == null ? LocalDate.parse("2999-12-31") : LocalDate.parse(until));
    }

    /** A contract for which this post answers from that day on, and nobody did before. */
    public static String contractOf(String post, String from) {
        Map<String, Object> wanted = Api.newContract(Api.contractor());
        wanted.remove("ownerPost");
        String contract = Api.post(Api.CONTRACTS, wanted).path("id");
        owns(post, contract, from);
        return contract;
    }

    private static void owns(String post, String contract, String from) {
        QuarkusTransaction.requiringNew().run(() -> Arc.container()
                .instance(DutyRoster.class)
                .get()
                .assign(
                        Duty.CONTRACT_OWNER,
                        "contract",
                        UUID.fromString(contract),
                        UUID.fromString(post),
                        LocalDate.parse(from)));
    }

    public static Map<String, Object> as(String id) {
        return Map.of("postId", id);
    }

    public static Map<String, Object> named(String name) {
        return Map.of("name", name);
    }

    private static void run(String sql, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = Arc.container().instance(EntityManager.class).get().createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            query.executeUpdate();
        });
    }
}
