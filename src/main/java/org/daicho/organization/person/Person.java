package org.daicho.organization.person;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** Somebody of the body. */
@Entity(name = "Person")
class Person extends Kept {

    String name;
    String nameKey;

    @Nullable String nameKana;

    @Nullable String kanaKey;

    @Nullable String staffNumber;

    @Nullable String email;

    @Nullable String groupwareCode;

    @Nullable String note;

    protected Person() {}

    Person(UUID id, NewPerson wanted, Instant now) {
        super(id, now);
        write(wanted);
    }

    final void write(NewPerson wanted) {
        name = wanted.name();
        nameKey = SearchText.fold(name);
        nameKana = wanted.nameKana();
        kanaKey = nameKana == null ? null : SearchText.fold(nameKana);
        staffNumber = wanted.staffNumber();
        email = wanted.email();
        groupwareCode = wanted.groupwareCode();
        note = wanted.note();
    }

    NewPerson written() {
        return new NewPerson(name, nameKana, staffNumber, email, groupwareCode, note);
    }

    @Override
    public PersonView view() {
        return PersonView.of(this);
    }
}
