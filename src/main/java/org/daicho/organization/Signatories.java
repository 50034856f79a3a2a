package org.daicho.organization;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Whether a signatory is somebody, and whether two of them are the same (兼務の禁止: approver and applicant, auditor and auditee). */
@Singleton
public class Signatories {

    private static final Text NOBODY =
            Text.of("postId、personId、name のどれかで示してください。", "Say who it was with postId, personId or name.");
    private static final Text NO_POST = Text.of("この職は登録されていません。", "This post is not registered.");
    private static final Text NO_PERSON = Text.of("この職員は登録されていません。", "This person is not registered.");

    private final PostDirectory posts;
    private final PersonDirectory people;

    @Inject
    Signatories(PostDirectory posts, PersonDirectory people) {
        this.posts = posts;
        this.people = people;
    }

    /** Notes everything that is wrong with a signatory, below the given pointer; an absent one is left to constraints. */
    public void check(@Nullable Signatory who, String pointer, Violations violations) {
        if (who == null) {
            return;
        }
        boolean named = who.name() != null && !SearchText.fold(who.name()).isEmpty();
        violations.read(pointer + "/name", who.name(), StoredText::line);
        violations
                .refuseIf(who.postId() == null && who.personId() == null && !named, pointer, "required", NOBODY)
                .refuseIf(
                        who.postId() != null && !posts.exists(who.postId()),
                        pointer + "/postId",
                        "unknown-post",
                        NO_POST)
                .refuseIf(
                        who.personId() != null && !people.exists(who.personId()),
                        pointer + "/personId",
                        "unknown-person",
                        NO_PERSON);
    }

    /**
     * Whether both are the same that day: the same post, the same person, somebody who holds both posts (as in a small
     * body that shares them), or where there are only words the same words.
     */
    public boolean areSame(Signatory one, Signatory other, LocalDate day) {
        if (one.postId() != null && one.postId().equals(other.postId())) {
            return true;
        }
        Set<UUID> both = new HashSet<>(people(one, day));
        both.retainAll(people(other, day));
        if (!both.isEmpty()) {
            return true;
        }
        return one.name() != null
                && other.name() != null
                && SearchText.fold(one.name()).equals(SearchText.fold(other.name()));
    }

    private Set<UUID> people(Signatory who, LocalDate day) {
        if (who.personId() != null) {
            return Set.of(who.personId());
        }
        return who.postId() == null ? Set.of() : posts.holders(Objects.requireNonNull(who.postId()), day);
    }
}
