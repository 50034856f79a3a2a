package org.daicho.assurance.inspection.questionnaire;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of a questionnaire. */
@Singleton
public class QuestionRule {

    private static final Text TWICE = Text.of("同じ設問番号が2回使われています。", "The same code is used twice.");
    private static final Text NOT_AN_ANSWER = Text.of("この回答方法の値は %s です。", "The answers to such a question are %s.");
    private static final Text NO_POST = Text.of("この職は登録されていません。", "This post is not registered.");
    private static final Text NO_REQUIREMENT =
            Text.of("この要件はどの版の要件目録にもありません。", "No edition of the catalogue has this requirement.");

    private final PostDirectory posts;
    private final Catalogues catalogues;

    @Inject
    QuestionRule(PostDirectory posts, Catalogues catalogues) {
        this.posts = posts;
        this.catalogues = catalogues;
    }

    /** Notes everything that is wrong with them, below {@code /questions}. */
    public void check(List<Question> questions, Violations violations) {
        List<String> codes = questions.stream().map(Question::code).toList();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String pointer = "/questions/" + i;
            violations.read(pointer + "/text", question.text(), StoredText::lines);
            violations.read(pointer + "/help", question.help(), StoredText::lines);
            violations
                    .refuseIf(codes.indexOf(question.code()) < i, pointer + "/code", "named-twice", TWICE)
                    .refuseIf(
                            question.expected() != null && !question.kind().accepts(question.expected()),
                            pointer + "/expected",
                            "not-an-answer",
                            NOT_AN_ANSWER.with(String.join(", ", question.kind().choices())))
                    .refuseIf(
                            isUnknown(question.requirement()),
                            pointer + "/requirement",
                            "unknown-requirement",
                            NO_REQUIREMENT);
            checkPosts(question.postIds(), pointer, violations);
        }
    }

    /** Notes a value that is no answer to the question. */
    public static void checkAnswer(Question question, String value, String pointer, Violations violations) {
        violations.refuseIf(
                !question.kind().accepts(value),
                pointer,
                "not-an-answer",
                NOT_AN_ANSWER.with(String.join(", ", question.kind().choices())));
    }

    private void checkPosts(List<UUID> ids, String pointer, Violations violations) {
        for (int i = 0; i < ids.size(); i++) {
            violations.refuseIf(!posts.exists(ids.get(i)), pointer + "/postIds/" + i, "unknown-post", NO_POST);
        }
    }

    private boolean isUnknown(@Nullable String requirement) {
        return requirement != null
                && catalogues.editions().stream()
                        .noneMatch(edition -> edition.requirement(requirement).isPresent());
    }
}
