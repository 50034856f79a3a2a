package org.daicho.contractor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.contractor.identity.LegalForm;
import org.daicho.contractor.profile.Contact;
import org.daicho.contractor.profile.ExternalsDeclaration;
import org.daicho.contractor.profile.FormerName;
import org.daicho.contractor.profile.MajorityOwner;
import org.daicho.contractor.profile.Site;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A company or person that work is given to. */
@Entity(name = "Contractor")
class Contractor extends Kept {

    private static final int LONGEST_KEY = 200;
    /** A single character such as U+FDFA stands for eighteen when it is folded for comparison. */
    private static final Text KEY_TOO_LONG =
            Text.of("合字を展開すると長すぎます。", "It is too long once its ligatures are written out.");

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

    @ElementCollection
    @CollectionTable(name = "contractor_former_name", joinColumns = @JoinColumn(name = "contractor_id"))
    @BatchSize(size = 200)
    Set<FormerName> formerNames = new HashSet<>();

    @Nullable String postalCode;

    @Nullable String address;

    @Nullable String representative;

    @Nullable String phone;

    @Nullable String email;

    @ElementCollection
    @CollectionTable(name = "contractor_contact", joinColumns = @JoinColumn(name = "contractor_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<Contact> contacts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contractor_site", joinColumns = @JoinColumn(name = "contractor_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<Site> sites = new ArrayList<>();

    @Nullable String headquartersCountry;

    @Embedded
    @EmbeddedColumnNaming("majority_owner_%s")
    @Nullable MajorityOwner majorityOwner;

    @Embedded
    @EmbeddedColumnNaming("externals_%s")
    @Nullable ExternalsDeclaration externalsDeclaration;

    @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> ownFields = Map.of();

    @Nullable LocalDate closedOn;

    @Nullable String closedBecause;

    @Nullable UUID successorId;

    boolean duplicate;

    protected Contractor() {}

    Contractor(UUID id, NewContractor wanted, Violations violations, Instant now) {
        super(id, now);
        this.state = ContractorState.ACTIVE;
        write(wanted, violations);
    }

    /** Takes over everything that may be written; throws 400 with every reason, those found before included. */
    final void write(NewContractor wanted, Violations violations) {
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
        String represented = violations.read("/representative", wanted.representative(), StoredText::line);
        String telephone = violations.read("/phone", wanted.phone(), StoredText::line);
        String remark = violations.read("/note", wanted.note(), StoredText::lines);
        wanted.checkProfile(violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        corporateNumber = number == null ? null : number.digits();
        rename(Objects.requireNonNull(company), kana);
        postalCode = wanted.postalCode();
        address = where;
        representative = represented;
        phone = telephone;
        email = wanted.email();
        keep(contacts, wanted.contacts());
        keep(sites, wanted.sites());
        headquartersCountry = wanted.headquartersCountry();
        majorityOwner = wanted.majorityOwner();
        externalsDeclaration = wanted.externalsDeclaration();
        note = remark;
        ownFields = wanted.ownFields() == null ? Map.of() : wanted.ownFields();
    }

    private static <T> void keep(List<T> kept, @Nullable List<T> wanted) {
        List<T> written = wanted == null ? List.of() : wanted;
        if (!List.copyOf(kept).equals(written)) {
            kept.clear();
            kept.addAll(written);
        }
    }

    private void rename(CompanyName company, @Nullable String kana) {
        if (name != null && company.compare(companyName()) != CompanyName.Likeness.SAME) {
            formerNames.add(FormerName.of(companyName()));
        }
        formerNames.removeIf(former -> former.name().equals(company.written()));
        name = company.written();
        nameKey = company.key();
        legalForm = company.form();
        formPosition = company.position();
        nameKana = kana;
        kanaKey = kana == null ? null : SearchText.fold(kana);
        index();
    }

    /** Exactly these, where what was written is taken back. */
    void calledBefore(List<String> names) {
        FormerName.keep(formerNames, names);
        index();
    }

    private void index() {
        Stream<@Nullable String> keys =
                Stream.concat(Stream.of(nameKey, kanaKey), formerNames.stream().map(FormerName::nameKey));
        grams = SearchText.bigrams(keys.filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    CompanyName companyName() {
        return new CompanyName(name, legalForm, formPosition, nameKey);
    }

    /** What was written, for a merge patch. */
    NewContractor terms() {
        return new NewContractor(
                corporateNumber,
                name,
                nameKana,
                postalCode,
                address,
                representative,
                phone,
                email,
                List.copyOf(contacts),
                List.copyOf(sites),
                headquartersCountry,
                majorityOwner,
                externalsDeclaration,
                note,
                ownFields);
    }

    void end(ContractorState as, LocalDate on, String because, @Nullable UUID successor) {
        state = as;
        closedOn = on;
        closedBecause = because;
        successorId = successor;
    }

    void reopen() {
        state = ContractorState.ACTIVE;
        closedOn = null;
        closedBecause = null;
        successorId = null;
    }

    /** Its names become former names of this one; the names it had itself went with it. */
    void takeNamesOf(Contractor other) {
        formerNames.addAll(other.formerNames);
        formerNames.add(FormerName.of(other.companyName()));
        formerNames.removeIf(former -> former.name().equals(name));
        index();
    }

    @Override
    public ContractorView view() {
        return ContractorView.of(this);
    }
}
