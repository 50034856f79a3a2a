package org.daicho.contractor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.contractor.identity.LegalForm;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** A company or person that work is given to. */
@Entity(name = "Contractor")
class Contractor {

    private static final int LONGEST_KEY = 200;
    /** A single character such as U+FDFA stands for eighteen when it is folded for comparison. */
    private static final Text KEY_TOO_LONG =
            Text.of("合字を展開すると長すぎます。", "It is too long once its ligatures are written out.");

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    ContractorState state;

    @Nullable String corporateNumber;

    String name;
    String nameKey;

    @Enumerated(EnumType.STRING)
    LegalForm legalForm;

    @Enumerated(EnumType.STRING)
    CompanyName.Position formPosition;

    @Nullable String nameKana;

    @Nullable String kanaKey;

    @Column(columnDefinition = "varchar[]")
    List<String> grams;

    @Nullable String postalCode;

    @Nullable String address;

    @Nullable String phone;

    @Nullable String email;

    @Nullable String note;

    Instant createdAt;
    Instant updatedAt;

    protected Contractor() {}

    Contractor(UUID id, NewContractor wanted, Instant now) {
        this.id = id;
        this.version = 1;
        this.state = ContractorState.ACTIVE;
        this.createdAt = now;
        write(wanted, now);
    }

    /** Takes over everything that may be written; throws 400 with every reason if something of it is not right. */
    final void write(NewContractor wanted, Instant now) {
        Violations violations = new Violations();
        CorporateNumber number = violations.read("/corporateNumber", wanted.corporateNumber(), CorporateNumber::parse);
        CompanyName company = violations.read("/name", wanted.name(), CompanyName::of);
        String kana = violations.read("/nameKana", wanted.nameKana(), StoredText::line);
        violations
                .refuseIf(company != null && company.key().length() > LONGEST_KEY, "/name", "size", KEY_TOO_LONG)
                .refuseIf(
                        kana != null && SearchText.fold(kana).length() > LONGEST_KEY,
                        "/nameKana",
                        "size",
                        KEY_TOO_LONG);
        String where = violations.read("/address", wanted.address(), StoredText::line);
        String telephone = violations.read("/phone", wanted.phone(), StoredText::line);
        String remark = violations.read("/note", wanted.note(), StoredText::lines);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        Objects.requireNonNull(company);
        corporateNumber = number == null ? null : number.digits();
        rename(company, kana);
        postalCode = wanted.postalCode();
        address = where;
        phone = telephone;
        email = wanted.email();
        note = remark;
        updatedAt = now;
    }

    private void rename(CompanyName company, @Nullable String kana) {
        name = company.written();
        nameKey = company.key();
        legalForm = company.form();
        formPosition = company.position();
        nameKana = kana;
        kanaKey = kana == null ? null : SearchText.fold(kana);
        grams = SearchText.bigrams(kanaKey == null ? nameKey : nameKey + ' ' + kanaKey);
    }

    /** What was written, for a merge patch. */
    NewContractor terms() {
        return new NewContractor(corporateNumber, name, nameKana, postalCode, address, phone, email, note);
    }
}
