package org.daicho.access.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** What the rooms say of their subjects, as the database reads it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SubjectsTest {

    @Inject
    Subjects subjects;

    @Inject
    EntityManager entityManager;

    /** A column or table that is misspelt would otherwise be found by the first caller who is bound in just that way. */
    @Test
    @TestTransaction
    void every_set_is_one_that_the_database_understands() {
        Map<String, Set<UUID>> anchors = new HashMap<>();
        subjects.all().forEach(subject -> anchors.put(subject.type(), Set.of(UUID.randomUUID())));
        for (boolean ofStaff : new boolean[] {true, false}) {
            Bounds bounds = new Bounds(true, ofStaff, anchors);
            assertThat(subjects.all()).hasSizeGreaterThan(20).allSatisfy(subject -> {
                assertThat(count(subject, subjects.row(subject, bounds), bounds))
                        .isNotNegative();
                assertThat(count(subject, subjects.broken(subject, bounds), bounds))
                        .isNotNegative();
            });
        }
    }

    @Test
    void who_reaches_nothing_by_name_reaches_nothing_but_master_data() {
        assertThat(subjects.all())
                .filteredOn(subject ->
                        !subjects.row(subject, new Bounds(true, true, Map.of())).equals(Condition.FALSE))
                .extracting(Reachable::type)
                .containsExactlyInAnyOrder(
                        "organization-unit",
                        "post",
                        "person",
                        "contractor",
                        "self-inspection",
                        "policy-document",
                        "policy-document-edition",
                        "policy-document-review");
        assertThat(subjects.all())
                .allSatisfy(subject -> assertThat(subjects.row(subject, new Bounds(true, false, Map.of())))
                        .isEqualTo(Condition.FALSE));
    }

    private long count(Reachable subject, String row, Bounds bounds) {
        Condition condition = Condition.of(Condition.ofRow(row, "t"), bounds);
        Query query = entityManager.createNativeQuery(
                "select count(*) from " + subject.table() + " t where " + condition.sql());
        condition.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }
}
