package org.daicho.groupware.subscription;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Stream;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold of a new feed. */
@Singleton
class SubscriptionRule {

    private static final Text NO_UNIT = Text.of("組織は登録されていません。", "The unit is not registered.");
    private static final Text NO_POST = Text.of("職は登録されていません。", "The post is not registered.");
    private static final Text NO_PERSON = Text.of("職員は登録されていません。", "The person is not registered.");
    private static final Text MANY =
            Text.of("組織・職・職員は、どれか一つだけを指定してください。", "State a unit, a post or a person, only one of them.");

    private final UnitDirectory units;
    private final PostDirectory posts;
    private final PersonDirectory people;

    @Inject
    SubscriptionRule(UnitDirectory units, PostDirectory posts, PersonDirectory people) {
        this.units = units;
        this.posts = posts;
        this.people = people;
    }

    /** Throws 400 with every reason. */
    NewFeedSubscription require(NewFeedSubscription wanted) {
        Violations violations = new Violations();
        violations.read("/name", wanted.name(), StoredText::line);
        long owners = Stream.of(wanted.unitId(), wanted.postId(), wanted.personId())
                .filter(Objects::nonNull)
                .count();
        violations
                .refuseIf(owners > 1, "", "one-owner", MANY)
                .refuseIf(wanted.unitId() != null && !units.exists(wanted.unitId()), "/unitId", "unknown-unit", NO_UNIT)
                .refuseIf(wanted.postId() != null && !posts.exists(wanted.postId()), "/postId", "unknown-post", NO_POST)
                .refuseIf(
                        wanted.personId() != null && !people.exists(wanted.personId()),
                        "/personId",
                        "unknown-person",
                        NO_PERSON)
                .orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }
}
