package org.daicho.page.form;

import java.util.ArrayList;
import java.util.List;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Form;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A form with what stands in it, and why it was refused if it was. */
final class Drawn {

    /** By which what is sent twice is known again. */
    static final String KEY = "formKey";

    static final String VERSION = "version";

    private final Tongue l;
    private final Blank blank;
    private final Filled filled;
    private final @Nullable ProblemException problem;

    Drawn(Tongue l, Blank blank, Filled filled, @Nullable ProblemException problem) {
        this.l = l;
        this.blank = blank;
        this.filled = filled;
        this.problem = problem;
    }

    /** @param version that is written over; null for something new */
    Section section(String id, @Nullable Long version) {
        return Section.form(id, blank.title(), blank.note(), form(version));
    }

    private Form form(@Nullable Long version) {
        List<Field> fields = new ArrayList<>();
        String key = filled.text(KEY);
        boolean unused = key.isEmpty() || is(Idempotent.KEY_REUSED);
        fields.add(Field.hidden(KEY, unused ? Ids.next().toString() : key));
        if (version != null) {
            fields.add(Field.hidden(VERSION, version.toString()));
        }
        blank.entries().forEach(entry -> fields.add(field(entry)));
        boolean file = blank.answered().anyMatch(entry -> entry.kind() == Entry.Kind.FILE);
        return new Form(blank.action(), "post", blank.submit(), fields, file, refused(), blank.back());
    }

    private Form.@Nullable Refused refused() {
        if (problem == null) {
            return null;
        }
        if (is(Idempotent.UNDER_WAY)) {
            return new Form.Refused(
                    l.of(
                            "先に送信した内容を処理しています。少し待ってから、もう一度送信して結果を確かめてください。二重には保存しません。",
                            "What you sent first is still being worked on. Wait a moment and send it again to see what became of it;"
                                    + " it is not saved twice."),
                    List.of());
        }
        if (is(Idempotent.KEY_REUSED)) {
            return new Form.Refused(
                    l.of(
                            "この入力は保存していません。この画面からは、前に別の内容を送信しています。前の内容が保存されているかを確かめてください。"
                                    + "もう一度送信すると、この入力を別のものとして保存します。",
                            "This is not saved: something else was sent from this page before. See whether that was saved; sending this"
                                    + " again saves it as another one."),
                    List.of());
        }
        List<Form.Reason> reasons = new ArrayList<>();
        for (Violation violation : problem.violations()) {
            Entry about = Names.field(blank, violation.pointer()).orElse(null);
            String words = l.of(violation.message());
            reasons.add(
                    about == null
                            ? new Form.Reason(words, null)
                            : new Form.Reason(blank.label(about) + ": " + words, about.name()));
        }
        if (problem.violations().isEmpty() && problem.detail() != null && problem.kind() != ProblemKind.STALE_VERSION) {
            reasons.add(new Form.Reason(l.of(problem.detail()), null));
        }
        return new Form.Refused(what(problem.kind()), reasons);
    }

    private boolean is(String code) {
        return problem != null
                && problem.violations().stream()
                        .anyMatch(violation -> violation.code().equals(code));
    }

    private String what(ProblemKind kind) {
        return switch (kind) {
            case INVALID_REQUEST, MALFORMED_BODY, UNPROCESSABLE -> l.of(
                    "まだ保存していません。次の点を直して、もう一度送信してください。",
                    "Nothing is saved yet. Mend what is listed here and send it again.");
            case CONFLICT -> l.of(
                    "保存していません。今の状態ではできない理由があります。", "Nothing is saved: it is not possible as things stand.");
            case STALE_VERSION, VERSION_REQUIRED -> l.of(
                    "まだ保存していません。画面を開いている間に、他の人が先に変更しました。入力はそのまま残っています。" + "今の登録内容を確かめてから送信すると、あなたの入力になります。",
                    "Nothing is saved yet: somebody else changed this meanwhile. What you wrote is still here. See what is registered"
                            + " now; sending it again makes it what you wrote.");
            default -> l.of("保存していません。", "Nothing is saved. ") + l.of(kind.title());
        };
    }

    private Field field(Entry entry) {
        if (entry.kind().isGroup()) {
            return Field.group(
                    entry.kind().type,
                    entry.name(),
                    entry.label(),
                    entry.help(),
                    entry.parts().stream().map(this::field).toList());
        }
        List<String> chosen = filled.all(entry.name());
        List<Field.Option> options = new ArrayList<>();
        if (entry.kind() == Entry.Kind.CHOICE) {
            options.add(new Field.Option("", l.of("（選んでください）", "(choose)"), chosen.isEmpty()));
        }
        entry.choices()
                .forEach(choice ->
                        options.add(new Field.Option(choice.value(), choice.label(), chosen.contains(choice.value()))));
        return new Field(
                entry.name(),
                entry.label(),
                entry.kind().type,
                shown(entry),
                options,
                entry.required(),
                entry.help(),
                wrong(entry),
                List.of());
    }

    private String shown(Entry entry) {
        return Written.in(l, entry, filled.text(entry.name()));
    }

    private List<String> wrong(Entry entry) {
        return problem == null
                ? List.of()
                : problem.violations().stream()
                        .filter(violation -> Names.field(blank, violation.pointer())
                                .filter(entry::equals)
                                .isPresent())
                        .map(violation -> l.of(violation.message()))
                        .toList();
    }
}
