package org.daicho.catalogue.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.reading.EditionJson;
import org.daicho.ledger.kept.Kept;

/** An edition that was brought in. Its content is written once; only the status moves. */
@Entity(name = "ImportedEdition")
@Table(name = "catalogue_edition")
class ImportedEdition extends Kept {

    String code;
    LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    Edition.Status status;

    String content;

    protected ImportedEdition() {}

    ImportedEdition(UUID id, Edition edition, String content, Instant now) {
        super(id, now);
        this.code = edition.code();
        this.issuedOn = edition.issuedOn();
        this.status = edition.status();
        this.content = content;
    }

    Edition edition() {
        return EditionJson.read(content).in(status);
    }

    /** With its requirements: the ledger is where it is proved which wording was in force when. */
    @Override
    public RecordedEdition view() {
        return new RecordedEdition(version, edition());
    }
}
