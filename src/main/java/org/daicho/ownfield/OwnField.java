package org.daicho.ownfield;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** An own field. */
@Entity(name = "OwnField")
class OwnField extends Kept {

    @Enumerated(EnumType.STRING)
    Owner owner;

    String key;
    String labelJa;
    String labelEn;
    String headingKey;

    @Enumerated(EnumType.STRING)
    FieldType type;

    @Column(columnDefinition = "varchar[]")
    List<String> choices;

    boolean required;
    int position;
    boolean retired;

    @Nullable String note;

    protected OwnField() {}

    OwnField(UUID id, NewOwnField wanted, Instant now) {
        super(id, now);
        owner = wanted.owner();
        key = wanted.key();
        type = wanted.type();
        write(wanted);
    }

    final void write(NewOwnField wanted) {
        NewOwnField complete = wanted.complete();
        labelJa = complete.label().ja();
        labelEn = complete.label().en();
        headingKey = SearchText.fold(labelJa);
        choices = complete.choices();
        required = complete.required();
        position = complete.order();
        retired = complete.retired();
        note = complete.note();
    }

    NewOwnField written() {
        return new NewOwnField(
                owner,
                key,
                new NewOwnField.Label(labelJa, labelEn),
                type,
                List.copyOf(choices),
                required,
                position,
                retired,
                note);
    }

    @Override
    public OwnFieldView view() {
        return OwnFieldView.of(this);
    }
}
