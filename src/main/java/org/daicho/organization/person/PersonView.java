package org.daicho.organization.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.daicho.access.contact.ContactData;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody of the body (職員) as the register holds it; see {@link NewPerson}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person")
@Remembered("person")
public record PersonView(
        UUID id,
        long version,
        String name,
        @Nullable String nameKana,
        @Nullable String staffNumber,
        @ContactData @Schema(description = "contact:read の権限がある場合だけ返す。Only with contact:read.") @Nullable String email,
        @ContactData @Schema(description = "contact:read の権限がある場合だけ返す。Only with contact:read.") @Nullable String groupwareCode,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static PersonView of(Person person) {
        return new PersonView(
                person.id,
                person.version,
                person.name,
                person.nameKana,
                person.staffNumber,
                person.email,
                person.groupwareCode,
                person.note,
                person.createdAt,
                person.updatedAt);
    }
}
