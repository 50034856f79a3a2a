package org.daicho.page.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.daicho.assurance.inspection.questionnaire.NewAnswer;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.assurance.inspection.sheet.FilledSheet;
import org.daicho.page.form.Answers;
import org.daicho.page.form.Before;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Parts;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** A sheet as a form: for each question the answer, and how things are. */
@Singleton
class PaperBlank {

    private static final List<String> ASKED = List.of("value", "note");
    private static final Text NO_ANSWER = Text.of("回答を選んでください。", "Choose an answer.");

    private final ObjectMapper json;

    @Inject
    PaperBlank(ObjectMapper json) {
        this.json = json;
    }

    /** @param place the page of the sheet */
    static Blank of(Tongue l, String place, FilledSheet sheet) {
        return Before.kept(new Blank(
                l.of("点検票に回答する", "Answer the sheet"),
                l.of(
                        "途中まででも保存できます。すべて答えてから、点検票の画面で提出します。",
                        "It can be saved half answered; it is handed in once everything is."),
                place + "/answers",
                l.of("保存する", "Save"),
                place,
                sheet.items().stream().map(item -> entry(l, item.question())).toList()));
    }

    private static Entry entry(Tongue l, Question question) {
        String code = question.code();
        return Entry.group(
                        code,
                        code + " " + question.text(),
                        List.of(
                                Entry.radio(
                                        code + ".value",
                                        l.of("回答", "Answer"),
                                        question.kind().choices().stream()
                                                .map(value -> new Entry.Choice(value, value(l, value)))
                                                .toList()),
                                Entry.lines(code + ".note", l.of("状況（必要なら）", "How things are, if need be"))))
                .help(question.help());
    }

    /** An answer in words. */
    static String value(Tongue l, String value) {
        return switch (value) {
            case "YES" -> l.of("はい", "yes");
            case "NO" -> l.of("いいえ", "no");
            case "NA" -> l.of("該当なし", "not applicable");
            case "1" -> l.of("1（できていない）", "1 (not at all)");
            case "5" -> l.of("5（できている）", "5 (fully)");
            default -> value;
        };
    }

    /** Of the questions to which something is written anew. Throws 400 for one with words and no answer. */
    Map<String, NewAnswer> answers(ObjectNode written, Answers present) throws JsonProcessingException {
        Violations violations = new Violations();
        for (Map.Entry<String, JsonNode> one : Parts.answered(written).properties()) {
            JsonNode answer = one.getValue();
            violations.refuseIf(
                    !answer.path("value").isTextual() && answer.path("note").isTextual(),
                    '/' + one.getKey() + "/value",
                    "required",
                    NO_ANSWER);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return Parts.changed(json, written, present, ASKED, NewAnswer.class);
    }
}
