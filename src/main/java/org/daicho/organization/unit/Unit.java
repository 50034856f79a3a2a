package org.daicho.organization.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** A unit of the body. */
@Entity(name = "OrganizationUnit")
@Table(name = "organization_unit")
class Unit extends Kept {

    String name;
    String nameKey;

    @Nullable String code;

    @Nullable UUID parentId;

    LocalDate validFrom;

    @Nullable LocalDate validUntil;

    @Nullable String note;

    protected Unit() {}

    Unit(UUID id, NewUnit wanted, Instant now) {
        super(id, now);
        write(wanted);
    }

    final void write(NewUnit wanted) {
        name = wanted.name();
        nameKey = SearchText.fold(name);
        code = wanted.code();
        parentId = wanted.parentId();
        validFrom = wanted.validFrom();
        validUntil = wanted.validUntil();
        note = wanted.note();
    }

    NewUnit written() {
        return new NewUnit(name, code, parentId, validFrom, validUntil, note);
    }

    @Override
    public UnitView view() {
        return UnitView.of(this);
    }
}
