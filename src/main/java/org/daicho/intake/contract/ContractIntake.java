package org.daicho.intake.contract;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractSteps;
import org.daicho.contract.party.Party;
import org.daicho.contract.terms.NewContract;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.intake.batch.Batch;
import org.daicho.intake.batch.IntakeOf;
import org.daicho.intake.batch.KeptState;
import org.daicho.intake.company.Companies;
import org.daicho.intake.company.Named;
import org.daicho.intake.organization.OrganizationNames;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Register;
import org.daicho.intake.row.Cells;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.text.Text;

/** The contracts: known by fiscal year and reference. */
@Singleton
public class ContractIntake implements IntakeOf<ContractDraft, NewContract> {

    private static final Text TWICE = Text.of(
            "同じ年度の同じ契約番号がこのファイルの中に2回あります。先の行を採用しました。",
            "The same reference of the same fiscal year stands in this file twice; the earlier row counts.");

    /** Untouched since the import, as the caller has made sure. */
    private static final IfMatch ANY_VERSION = IfMatch.fromString("*");

    private static final String UNDONE = "取込の取消";

    private final ContractReader reader;
    private final ContractorDirectory contractors;
    private final ContractDirectory contracts;
    private final ContractSteps steps;
    private final OrganizationNames names;

    @Inject
    ContractIntake(
            ContractReader reader,
            ContractorDirectory contractors,
            ContractDirectory contracts,
            ContractSteps steps,
            OrganizationNames names) {
        this.reader = reader;
        this.contractors = contractors;
        this.contracts = contracts;
        this.steps = steps;
        this.names = names;
    }

    @Override
    public Register register() {
        return Register.CONTRACTS;
    }

    @Override
    public ContractDraft draft(Cells cells) {
        return reader.read(cells);
    }

    @Override
    public String key(ContractDraft draft) {
        return keyOf(draft);
    }

    static String keyOf(ContractDraft draft) {
        return key(draft.fiscalYear(), ContractDirectory.referenceKey(draft.reference()));
    }

    private static String key(int fiscalYear, String referenceKey) {
        return fiscalYear + "/" + referenceKey;
    }

    @Override
    public Field keyField() {
        return Field.REFERENCE;
    }

    @Override
    public Text twice() {
        return TWICE;
    }

    /** The ledger keeps a contract's terms beside what is stated about its clauses. */
    record Whole(NewContract contract) {}

    @Override
    public NewContract before(KeptState state) {
        return state.as(Whole.class).contract();
    }

    /** What was made is a draft still, and a draft can always be cancelled. */
    @Override
    public Set<UUID> withoutWayBack(Collection<UUID> made, Map<UUID, NewContract> before) {
        return Set.of();
    }

    @Override
    public void restore(Map<UUID, NewContract> before) {
        contracts.change(before);
    }

    @Override
    public void withdraw(Collection<UUID> made) {
        for (UUID id : made) {
            steps.cancel(id, ANY_VERSION, UNDONE);
            // each step flushes, and a flush compares everything that is still in the session
            contracts.forget();
        }
    }

    @Override
    public Batch<ContractDraft, NewContract> batch(List<ContractDraft> drafts) {
        Map<String, ContractDirectory.Entry> present = present(drafts);
        Companies companies = new Companies(
                contractors,
                Field.CONTRACTOR_NAME,
                drafts.stream().flatMap(ContractIntake::named).toList(),
                present.values().stream()
                        .flatMap(entry -> contractors(entry.terms()))
                        .toList());
        return new ContractBatch(contracts, present, companies, names.inOneBatch());
    }

    private static Stream<Named> named(ContractDraft draft) {
        Stream<Member> members = draft.members() == null ? Stream.of() : draft.members().stream();
        return Stream.concat(Stream.of(draft.named()), members.map(Member::named));
    }

    private static Stream<UUID> contractors(NewContract terms) {
        Stream<Party> parties = terms.parties() == null ? Stream.of() : terms.parties().stream();
        return Stream.concat(Stream.of(terms.contractorId()), parties.map(Party::contractorId));
    }

    private Map<String, ContractDirectory.Entry> present(List<ContractDraft> drafts) {
        Map<Integer, Set<String>> byYear = new HashMap<>();
        drafts.forEach(draft -> byYear.computeIfAbsent(draft.fiscalYear(), year -> new HashSet<>())
                .add(ContractDirectory.referenceKey(draft.reference())));
        return byYear.entrySet().stream()
                .flatMap(year -> contracts.withReferences(year.getKey(), year.getValue()).stream())
                .collect(Collectors.toMap(
                        entry -> key(entry.terms().fiscalYear(), entry.referenceKey()), entry -> entry));
    }
}
