package org.daicho.assurance.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.assurance.Step;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.assurance.inspection.questionnaire.StoredQuestion;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.Text;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One round of self-inspection. */
@Entity(name = "SelfInspection")
class SelfInspection extends Kept {

    private static final Step OPEN = Step.of("開始", "opening", SelfInspectionState.DRAFT);
    private static final Step CLOSE = Step.of("終了", "closing", SelfInspectionState.OPEN);
    private static final Step CHANGE = Step.of("変更", "change", SelfInspectionState.DRAFT, SelfInspectionState.OPEN);
    private static final Text FIXED = Text.of("実施中は変更できません。", "It cannot change while the round is open.");

    @Enumerated(EnumType.STRING)
    SelfInspectionState state;

    String title;
    String titleKey;
    int fiscalYear;
    LocalDate opensOn;
    LocalDate closesOn;

    @ElementCollection
    @CollectionTable(name = "self_inspection_question", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<StoredQuestion> questions = new ArrayList<>();

    @Column(columnDefinition = "uuid[]")
    List<UUID> unitIds;

    @Nullable String note;

    @Nullable LocalDate openedOn;

    @Nullable LocalDate closedOn;

    protected SelfInspection() {}

    SelfInspection(UUID id, NewSelfInspection wanted, Instant now) {
        super(id, now);
        state = SelfInspectionState.DRAFT;
        write(wanted);
    }

    final void write(NewSelfInspection wanted) {
        title = wanted.title();
        titleKey = SearchText.fold(title);
        fiscalYear = wanted.fiscalYear();
        opensOn = wanted.opensOn();
        closesOn = wanted.closesOn();
        if (!questions().equals(wanted.questions())) {
            questions.clear();
            wanted.questions().forEach(question -> questions.add(new StoredQuestion(question)));
        }
        unitIds = Objects.requireNonNull(wanted.unitIds());
        note = wanted.note();
    }

    List<Question> questions() {
        return questions.stream().map(StoredQuestion::question).toList();
    }

    NewSelfInspection written() {
        return new NewSelfInspection(title, fiscalYear, opensOn, closesOn, questions(), unitIds, note);
    }

    /** Throws 409: a closed round stays as it is, and in an open one nobody is asked anything else half-way. */
    void requireChangeable(NewSelfInspection wanted) {
        boolean open = state == SelfInspectionState.OPEN;
        CHANGE.reasons(state)
                .refuseIf(open && !questions().equals(wanted.questions()), "/questions", "fixed", FIXED)
                .refuseIf(open && !unitIds.equals(wanted.unitIds()), "/unitIds", "fixed", FIXED)
                .orThrow(ProblemKind.CONFLICT);
    }

    void open(LocalDate on) {
        OPEN.reasons(state).orThrow(ProblemKind.CONFLICT);
        state = SelfInspectionState.OPEN;
        openedOn = on;
    }

    void close(LocalDate on) {
        CLOSE.reasons(state).orThrow(ProblemKind.CONFLICT);
        state = SelfInspectionState.CLOSED;
        closedOn = on;
    }

    @Override
    public SelfInspectionView view() {
        return SelfInspectionView.of(this);
    }
}
