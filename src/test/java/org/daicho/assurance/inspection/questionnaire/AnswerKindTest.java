package org.daicho.assurance.inspection.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.organization.post.PostView;
import org.daicho.organization.post.SecurityRole;
import org.junit.jupiter.api.Test;

class AnswerKindTest {

    @Test
    void an_answer_conforms_when_it_is_the_expected_one_or_does_not_apply() {
        assertThat(AnswerKind.YES_NO_NA.conforms("YES", "YES")).isTrue();
        assertThat(AnswerKind.YES_NO_NA.conforms("NA", "YES")).isTrue();
        assertThat(AnswerKind.YES_NO_NA.conforms("NO", "YES")).isFalse();
        assertThat(AnswerKind.YES_NO_NA.conforms("NO", null)).isTrue();
    }

    @Test
    void on_a_scale_the_expected_value_is_the_least() {
        assertThat(AnswerKind.SCALE.conforms("4", "4")).isTrue();
        assertThat(AnswerKind.SCALE.conforms("5", "4")).isTrue();
        assertThat(AnswerKind.SCALE.conforms("3", "4")).isFalse();
    }

    @Test
    void each_kind_has_answers_of_its_own() {
        assertThat(AnswerKind.YES_NO_NA.accepts("3")).isFalse();
        assertThat(AnswerKind.SCALE.accepts("YES")).isFalse();
        assertThat(AnswerKind.SCALE.accepts("0")).isFalse();
    }

    @Test
    void a_question_concerns_everybody_or_who_carries_its_role_or_is_named() {
        UUID named = new UUID(0, 1);
        PostView manager = post(new UUID(0, 2), List.of(SecurityRole.SECURITY_MANAGER));
        PostView other = post(named, List.of());

        assertThat(question(List.of(), List.of()).concerns(other)).isTrue();
        assertThat(question(List.of(SecurityRole.SECURITY_MANAGER), List.of()).concerns(manager))
                .isTrue();
        assertThat(question(List.of(SecurityRole.SECURITY_MANAGER), List.of()).concerns(other))
                .isFalse();
        assertThat(question(List.of(SecurityRole.SECURITY_MANAGER), List.of(named))
                        .concerns(other))
                .isTrue();
        assertThat(question(List.of(), List.of(named)).concerns(manager)).isFalse();
    }

    private static Question question(List<SecurityRole> roles, List<UUID> posts) {
        return new Question("Q1", "設問", null, AnswerKind.YES_NO_NA, null, roles, posts, "YES");
    }

    private static PostView post(UUID id, List<SecurityRole> roles) {
        return new PostView(
                id, 1, id, "課長", roles, LocalDate.parse("2026-04-01"), null, null, Instant.EPOCH, Instant.EPOCH);
    }
}
