package org.daicho.page.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.Edition;
import org.daicho.page.form.Answers;
import org.daicho.page.form.Before;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Parts;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.daicho.verification.sheet.CheckResult;
import org.daicho.verification.sheet.NewResult;
import org.daicho.verification.sheet.SheetLine;

/**
 * A check sheet as a form: for each line what was found, what was seen, and why it does not apply. Most lines are answered with
 * one tap, so the words are folded away until they are needed.
 */
@Singleton
class SheetBlank {

    private static final List<String> ASKED = List.of("result", "note", "reason");
    private static final Text NO_RESULT = Text.of("適・不適・該当なしのどれかを選んでください。", "Choose pass, fail or not applicable.");

    private final ObjectMapper json;

    @Inject
    SheetBlank(ObjectMapper json) {
        this.json = json;
    }

    /** @param edition that the lines are from; it names their groups */
    static Blank of(Tongue l, UUID id, Edition edition, List<SheetLine> lines) {
        String place = Places.of("verification", id);
        return Before.kept(new Blank(
                l.of("確認票に記入する", "Fill in the check sheet"),
                l.of(
                        "途中まででも保存できます。記入していない項目は、そのまま残ります。",
                        "It can be saved half filled in; lines without a result stay open."),
                place + "/sheet",
                l.of("保存する", "Save"),
                place,
                chapters(l, edition, lines)));
    }

    private static List<Entry> chapters(Tongue l, Edition edition, List<SheetLine> lines) {
        Map<String, List<Entry>> chapters = new LinkedHashMap<>();
        lines.forEach(line -> chapters.computeIfAbsent(line.group(), group -> new ArrayList<>())
                .add(entry(l, line)));
        return chapters.entrySet().stream()
                .map(chapter ->
                        Entry.chapter(chapter.getKey(), title(l, edition, chapter.getKey()), chapter.getValue()))
                .toList();
    }

    private static String title(Tongue l, Edition edition, String group) {
        return edition.group(group).map(known -> l.of(known.title())).orElse(group);
    }

    private static Entry entry(Tongue l, SheetLine line) {
        String code = line.code();
        String label = code
                + " "
                + l.of(line.title())
                + (line.mandatory() ? l.of("（必須）", " (mandatory)") : "")
                + (line.articleReference() == null ? "" : " " + line.articleReference());
        return Entry.group(
                code,
                label,
                List.of(
                        Entry.radio(
                                code + ".result",
                                l.of("結果", "Result"),
                                Entry.choices(l, CheckResult.values(), CheckResult::label)),
                        Entry.folded(
                                code + ".words",
                                l.of("内容・理由", "Note or reason"),
                                List.of(
                                        Entry.lines(
                                                code + ".note",
                                                l.of("確認した内容（不適のときは必須）", "What was seen; needed for a fail")),
                                        Entry.lines(code + ".reason", l.of("該当なしの理由", "Why it does not apply"))))));
    }

    /** Of the lines on which something is written anew. Throws 400 for one with words and no result. */
    Map<String, NewResult> results(ObjectNode written, Answers present) throws JsonProcessingException {
        Violations violations = new Violations();
        for (Map.Entry<String, JsonNode> line : Parts.answered(written).properties()) {
            JsonNode stated = line.getValue();
            violations.refuseIf(
                    !stated.path("result").isTextual()
                            && (stated.path("note").isTextual()
                                    || stated.path("reason").isTextual()),
                    '/' + line.getKey() + "/result",
                    "required",
                    NO_RESULT);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return Parts.changed(json, written, present, ASKED, NewResult.class);
    }
}
