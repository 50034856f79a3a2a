package org.daicho.organization.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.text.SearchText;
import org.jspecify.annotations.Nullable;

/** A post. */
@Entity(name = "Post")
class Post extends Kept {

    UUID unitId;
    String name;
    String nameKey;

    @Column(columnDefinition = "varchar[]")
    List<String> securityRoles;

    LocalDate validFrom;

    @Nullable LocalDate validUntil;

    @Nullable String note;

    protected Post() {}

    Post(UUID id, NewPost wanted, Instant now) {
        super(id, now);
        write(wanted);
    }

    final void write(NewPost wanted) {
        unitId = wanted.unitId();
        name = wanted.name();
        nameKey = SearchText.fold(name);
        securityRoles = wanted.securityRoles().stream().map(SecurityRole::name).toList();
        validFrom = wanted.validFrom();
        validUntil = wanted.validUntil();
        note = wanted.note();
    }

    NewPost written() {
        return new NewPost(
                unitId, name, securityRoles.stream().map(SecurityRole::valueOf).toList(), validFrom, validUntil, note);
    }

    @Override
    public PostView view() {
        return PostView.of(this);
    }
}
