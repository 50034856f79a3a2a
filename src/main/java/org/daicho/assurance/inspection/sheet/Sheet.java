package org.daicho.assurance.inspection.sheet;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.assurance.inspection.questionnaire.NewAnswer;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.ledger.kept.Kept;
import org.daicho.organization.Signatory;
import org.daicho.shared.id.Ids;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** What one post is asked in one round, and its answers. */
@Entity(name = "SelfInspectionSheet")
@Table(name = "self_inspection_sheet")
class Sheet extends Kept {

    UUID roundId;
    UUID postId;
    UUID unitId;

    @Enumerated(EnumType.STRING)
    SheetState state;

    @Column(columnDefinition = "varchar[]")
    List<String> questionCodes;

    @OneToMany(mappedBy = "sheet", cascade = CascadeType.ALL)
    @MapKey(name = "code")
    @BatchSize(size = 200)
    Map<String, SheetAnswer> answers = new HashMap<>();

    @Nullable LocalDate submittedOn;

    @Embedded
    @EmbeddedColumnNaming("submitted_by_%s")
    @Nullable Signatory submittedBy;

    protected Sheet() {}

    Sheet(UUID id, UUID roundId, UUID postId, UUID unitId, List<String> questionCodes, Instant now) {
        super(id, now);
        this.roundId = roundId;
        this.postId = postId;
        this.unitId = unitId;
        this.questionCodes = questionCodes;
        state = SheetState.OPEN;
    }

    /** Whether anything is different now. */
    boolean answer(Question question, NewAnswer answer) {
        SheetAnswer present = answers.get(question.code());
        if (present != null && present.written().equals(answer)) {
            return false;
        }
        answers.computeIfAbsent(question.code(), code -> new SheetAnswer(Ids.next(), this, code))
                .write(answer, question);
        return true;
    }

    /** In the order of the questionnaire. */
    List<String> unanswered() {
        return questionCodes.stream().filter(code -> !answers.containsKey(code)).toList();
    }

    void submit(Signatory by, LocalDate on) {
        state = SheetState.SUBMITTED;
        submittedBy = by;
        submittedOn = on;
    }

    @Override
    public SheetView view() {
        return SheetView.of(this);
    }
}
