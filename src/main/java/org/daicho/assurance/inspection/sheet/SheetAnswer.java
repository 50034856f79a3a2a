package org.daicho.assurance.inspection.sheet;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.daicho.assurance.inspection.questionnaire.NewAnswer;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.jspecify.annotations.Nullable;

/** One answer on a sheet. A row of its own, so that the answers of a whole round can be listed. */
@Entity(name = "SheetAnswer")
@Table(name = "self_inspection_answer")
class SheetAnswer {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sheet_id")
    Sheet sheet;

    String code;
    String value;

    @Nullable String note;

    boolean conforming;

    protected SheetAnswer() {}

    SheetAnswer(UUID id, Sheet sheet, String code) {
        this.id = id;
        this.sheet = sheet;
        this.code = code;
    }

    void write(NewAnswer answer, Question question) {
        value = answer.value();
        note = answer.note();
        conforming = question.kind().conforms(value, question.expected());
    }

    NewAnswer written() {
        return new NewAnswer(value, note);
    }
}
