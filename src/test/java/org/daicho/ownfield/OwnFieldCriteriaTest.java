package org.daicho.ownfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OwnFieldCriteriaTest {

    private static final Owner OWNER = Owner.SOCIAL_MEDIA_ACCOUNT;

    @Inject
    OwnFields fields;

    @Inject
    EntityManager entityManager;

    @Inject
    Keyset keyset;

    private final Map<String, String> keys = new LinkedHashMap<>();

    @BeforeEach
    void register() {
        QuarkusTransaction.requiringNew().run(() -> {
            entityManager
                    .createNativeQuery(
                            "create table if not exists own_field_thing (id uuid primary key, own_fields jsonb not null)")
                    .executeUpdate();
            entityManager
                    .createNativeQuery(
                            "create index if not exists own_field_thing_own on own_field_thing using gin (own_fields jsonb_path_ops)")
                    .executeUpdate();
        });
        for (String type : List.of("TEXT", "NUMBER", "DATE", "BOOLEAN")) {
            String key = Api.unique("k");
            Api.post(
                    "/api/v1/own-fields",
                    Api.fields(
                            "owner", OWNER, "key", key, "type", type, "label", Api.fields("ja", key + "欄", "en", key)));
            keys.put(type, key);
        }
    }

    @Test
    void a_list_is_narrowed_by_equality_and_by_ranges() {
        UUID small = thing("it's 100%", 9, "2026-04-01", true);
        UUID large = thing("二", 100.5, "2027-03-31", false);

        assertThat(found("TEXT", ":it's 100%")).containsExactly(small);
        assertThat(found("NUMBER", ":100.5")).containsExactly(large);
        assertThat(found("NUMBER", ">=10")).containsExactly(large);
        assertThat(found("NUMBER", "<=９")).containsExactly(small);
        assertThat(found("DATE", ">=2026-04-02")).containsExactly(large);
        assertThat(found("DATE", "<=2026-04-01")).containsExactly(small);
        assertThat(found("BOOLEAN", ":いいえ")).containsExactly(large);
        assertThat(found("TEXT", ":一")).isEmpty();
    }

    @Test
    void pages_go_on_under_the_same_filter_only() {
        thing("同", 1, "2026-04-01", true);
        thing("同", 2, "2026-04-01", true);

        var first = page("TEXT", ":同", PageRequest.of(1, null));
        var second = page("TEXT", ":同", PageRequest.of(1, first.next()));

        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThatThrownBy(() -> page("NUMBER", ":1", PageRequest.of(1, first.next())))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void equality_is_answered_by_the_index() {
        QuarkusTransaction.requiringNew().run(() -> {
            entityManager.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            List<?> plan = entityManager
                    .createNativeQuery(
                            "explain select id from own_field_thing where cast((own_fields @> cast('{\"a\": 1}' as jsonb)) as boolean) = true")
                    .getResultList();
            assertThat(plan.toString()).contains("own_field_thing_own");
        });
    }

    @Test
    void filters_that_cannot_be_understood_are_all_named() {
        List<String> filters = List.of(
                "nonsense",
                "unknownKey:1",
                keys.get("TEXT") + ">=a",
                keys.get("DATE") + ":昨日",
                keys.get("NUMBER") + ":many");
        assertThatThrownBy(() -> fields.criteria(OWNER, filters, new Criteria()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::code)
                        .containsExactly(
                                "unreadable-parameter", "unknown-own-field", "no-range", "not-a-date", "wrong-type"));
    }

    @Test
    void a_column_is_found_by_its_heading_and_a_value_is_checked_as_the_register_has_it_now() {
        String key = keys.get("NUMBER");
        assertThat(fields.of(OWNER).byHeading(' ' + key.toUpperCase() + "欄 "))
                .hasValueSatisfying(field -> assertThat(field.key()).isEqualTo(key));
        assertThat(fields.of(Owner.CONTRACTOR).byHeading(key + "欄")).isEmpty();
        assertThat(fields.after(List.of(), OWNER, Function.<Map<String, Object>>identity()))
                .anySatisfy(column -> assertThat(column.heading()).isEqualTo(key + "欄"));
        Violations violations = new Violations();
        assertThat(fields.check(OWNER, Map.of(key, 5.0), "/ownFields", violations))
                .isEqualTo(Map.of(key, 5));
        assertThat(violations.list()).isEmpty();
    }

    private UUID thing(Object text, Object number, Object date, Object truth) {
        UUID id = UUID.randomUUID();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(keys.get("TEXT"), text);
        values.put(keys.get("NUMBER"), number);
        values.put(keys.get("DATE"), date);
        values.put(keys.get("BOOLEAN"), truth);
        QuarkusTransaction.requiringNew().run(() -> entityManager.persist(new OwnFieldThing(id, values)));
        QuarkusTransaction.requiringNew().run(() -> assertThat(entityManager.find(OwnFieldThing.class, id).ownFields)
                .isEqualTo(values));
        return id;
    }

    private List<UUID> found(String type, String filter) {
        return page(type, filter, new PageRequest()).items();
    }

    private Page<UUID> page(String type, String filter, PageRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Criteria criteria = fields.criteria(OWNER, List.of(keys.get(type) + filter), new Criteria());
            return keyset.page(
                            new Keyset.Listing<>(
                                    OwnFieldThing.class,
                                    "things",
                                    criteria,
                                    SortKey.choose(null, new SortKey("id", "id", UUID::fromString)),
                                    thing -> thing.id,
                                    thing -> thing.id),
                            request)
                    .map(thing -> thing.id);
        });
    }
}
