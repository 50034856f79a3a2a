package org.daicho.page.handin;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daicho.evidence.metadata.EvidenceKind;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Form;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;

/** The form by which evidence of a thing is handed in, on the page of that thing. */
public final class EvidenceForm {

    private EvidenceForm() {}

    public static Section section(Tongue l, SubjectType type, UUID id) {
        List<Field.Option> kinds = Arrays.stream(EvidenceKind.values())
                .map(kind -> new Field.Option(kind.name(), l.of(kind.label()), false))
                .toList();
        List<Field> fields = List.of(
                Field.hidden("subjectType", type.name()),
                Field.hidden("subjectId", id.toString()),
                Field.required("title", l.of("表題", "Title")),
                Field.choice("kind", l.of("種類", "Kind"), kinds),
                Field.file("file", l.of("ファイル", "File")));
        return Section.form(
                "hand-in",
                l.of("証拠を追加する", "Add evidence"),
                l.of("ファイルを選ぶか、欄に重ねて放してください。", "Choose a file, or drop one onto its field."),
                new Form("/portal/evidence", "post", l.of("追加する", "Add"), fields, true));
    }
}
