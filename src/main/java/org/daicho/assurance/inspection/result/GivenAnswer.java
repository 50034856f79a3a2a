package org.daicho.assurance.inspection.result;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An answer of a submitted sheet, as a view of the database shows it: the round reads what the sheets write. */
@Entity(name = "GivenAnswer")
@Immutable
@Table(name = "self_inspection_given_answer")
class GivenAnswer {

    @Id
    UUID id;

    UUID roundId;
    UUID postId;
    UUID unitId;
    String code;
    String value;

    @Nullable String note;

    boolean conforming;

    protected GivenAnswer() {}
}
