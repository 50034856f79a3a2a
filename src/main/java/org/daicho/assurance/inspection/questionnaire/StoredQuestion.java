package org.daicho.assurance.inspection.questionnaire;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.organization.post.SecurityRole;
import org.jspecify.annotations.Nullable;

/** A question as it is kept with its round. */
@Embeddable
public class StoredQuestion {

    String code;
    String text;

    @Nullable String help;

    @Enumerated(EnumType.STRING)
    AnswerKind kind;

    @Nullable String requirement;

    @Column(columnDefinition = "varchar[]")
    List<String> securityRoles;

    @Column(columnDefinition = "uuid[]")
    List<UUID> postIds;

    @Nullable String expected;

    protected StoredQuestion() {}

    public StoredQuestion(Question question) {
        code = question.code();
        text = question.text();
        help = question.help();
        kind = question.kind();
        requirement = question.requirement();
        securityRoles = Objects.requireNonNull(question.securityRoles()).stream()
                .map(SecurityRole::name)
                .toList();
        postIds = Objects.requireNonNull(question.postIds());
        expected = question.expected();
    }

    public Question question() {
        return new Question(
                code,
                text,
                help,
                kind,
                requirement,
                securityRoles.stream().map(SecurityRole::valueOf).toList(),
                postIds,
                expected);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredQuestion stored && question().equals(stored.question());
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, text);
    }
}
