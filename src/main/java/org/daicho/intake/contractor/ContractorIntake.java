package org.daicho.intake.contractor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.ContractorRegister;
import org.daicho.contractor.ContractorRegister.Registration;
import org.daicho.contractor.NewContractor;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.intake.batch.Batch;
import org.daicho.intake.batch.IntakeOf;
import org.daicho.intake.batch.KeptState;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Register;
import org.daicho.intake.row.Cells;
import org.daicho.shared.text.Text;

/** The contractors: known by their corporate number, or else by their name with its legal form. */
@Singleton
public class ContractorIntake implements IntakeOf<ContractorDraft, Registration> {

    static final Text TWICE = Text.of(
            "同じ委託事業者がこのファイルの中に2回あります。先の行を採用しました。",
            "The same contractor stands in this file twice; the earlier row counts.");

    private final ContractorReader reader;
    private final ContractorDirectory directory;
    private final ContractorRegister register;

    @Inject
    ContractorIntake(ContractorReader reader, ContractorDirectory directory, ContractorRegister register) {
        this.reader = reader;
        this.directory = directory;
        this.register = register;
    }

    @Override
    public Register register() {
        return Register.CONTRACTORS;
    }

    @Override
    public ContractorDraft draft(Cells cells) {
        return reader.read(cells);
    }

    /** The same company by its number in one row and by its name in another is told by {@link ContractorLookup}. */
    @Override
    public String key(ContractorDraft draft) {
        CompanyName name = draft.name();
        return draft.corporateNumber() == null
                ? name.key() + '/' + name.form() + '/' + name.position() + (draft.merged() ? "/merged" : "")
                : draft.corporateNumber().digits();
    }

    @Override
    public Field keyField() {
        return Field.CONTRACTOR_NAME;
    }

    @Override
    public Text twice() {
        return TWICE;
    }

    /** What the ledger shows beside what may be written. */
    record Names(List<String> formerNames) {}

    @Override
    public Registration before(KeptState state) {
        return new Registration(
                state.as(NewContractor.class), state.as(Names.class).formerNames());
    }

    /** Others may have begun to rely on what was made, and its having been registered is no error in itself. */
    @Override
    public Set<UUID> withoutWayBack(Collection<UUID> made, Map<UUID, Registration> before) {
        return Set.copyOf(made);
    }

    @Override
    public void restore(Map<UUID, Registration> before) {
        register.change(before);
    }

    @Override
    public void withdraw(Collection<UUID> made) {
        // none has a way back
    }

    @Override
    public Batch<ContractorDraft, Registration> batch(List<ContractorDraft> drafts) {
        ContractorLookup lookup = new ContractorLookup(register, drafts);
        return new ContractorBatch(directory, register, lookup, directory.names(lookup.successors()));
    }
}
