package org.daicho.assurance.inspection.questionnaire;

import java.util.List;
import org.daicho.assurance.Labelled;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** How a question is answered, and when an answer is what it should be. */
public enum AnswerKind implements Labelled {
    /** はい・いいえ・該当なし. What does not apply is as it should be. */
    YES_NO_NA("はい・いいえ・該当なし", "yes, no, not applicable", List.of("YES", "NO", "NA")) {
        @Override
        boolean meets(String value, String expected) {
            return value.equals(expected) || value.equals(NOT_APPLICABLE);
        }
    },
    /** Five steps (1 できていない to 5 できている); what is expected is the least. */
    SCALE("5段階", "five steps", List.of("1", "2", "3", "4", "5")) {
        @Override
        boolean meets(String value, String expected) {
            return Integer.parseInt(value) >= Integer.parseInt(expected);
        }
    };

    static final String NOT_APPLICABLE = "NA";

    private final Text label;
    private final List<String> choices;

    AnswerKind(String ja, String en, List<String> choices) {
        this.label = Text.of(ja, en);
        this.choices = choices;
    }

    public List<String> choices() {
        return choices;
    }

    public boolean accepts(String value) {
        return choices.contains(value);
    }

    /** Whether an accepted value is as it should be; a question that expects nothing only wants to know. */
    public boolean conforms(String value, @Nullable String expected) {
        return expected == null || meets(value, expected);
    }

    abstract boolean meets(String value, String expected);

    @Override
    public Text label() {
        return label;
    }
}
