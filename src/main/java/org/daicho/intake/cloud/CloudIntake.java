package org.daicho.intake.cloud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.externalservice.cloud.CloudServiceDirectory;
import org.daicho.externalservice.cloud.CloudServiceDirectory.Registration;
import org.daicho.externalservice.cloud.terms.CloudKey;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.intake.batch.Batch;
import org.daicho.intake.batch.IntakeOf;
import org.daicho.intake.batch.KeptState;
import org.daicho.intake.company.Companies;
import org.daicho.intake.organization.OrganizationNames;
import org.daicho.intake.profile.Field;
import org.daicho.intake.profile.Register;
import org.daicho.intake.row.Cells;
import org.daicho.organization.duty.Duty;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The cloud services: known by their name and the unit that uses them, among those that are not over. */
@Singleton
public class CloudIntake implements IntakeOf<CloudDraft, Registration> {

    private static final Text TWICE = Text.of(
            "同じ課の同じサービスがこのファイルの中に2回あります。先の行を採用しました。",
            "The same service of the same unit stands in this file twice; the earlier row counts.");

    private final CloudReader reader;
    private final ContractorDirectory contractors;
    private final CloudServiceDirectory clouds;
    private final OrganizationNames names;
    private final Clock clock;

    @Inject
    CloudIntake(
            CloudReader reader,
            ContractorDirectory contractors,
            CloudServiceDirectory clouds,
            OrganizationNames names,
            Clock clock) {
        this.reader = reader;
        this.contractors = contractors;
        this.clouds = clouds;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Register register() {
        return Register.CLOUD_SERVICES;
    }

    @Override
    public CloudDraft draft(Cells cells) {
        return reader.read(cells);
    }

    @Override
    public String key(CloudDraft draft) {
        return key(draft.key());
    }

    static String key(CloudKey key) {
        return key.nameKey() + "/" + key.unitKey();
    }

    @Override
    public Field keyField() {
        return Field.SERVICE_NAME;
    }

    @Override
    public Text twice() {
        return TWICE;
    }

    /** What the ledger shows beside the terms. */
    record Standing(ServiceState state, @Nullable Approval approval) {}

    @Override
    public Registration before(KeptState state) {
        Standing standing = state.as(Standing.class);
        return new Registration(
                state.as(NewCloud.class), standing.state() == ServiceState.APPLIED, standing.approval(), null);
    }

    /**
     * A service is ended with what became of its information and accounts, which no undoing can know; and an approval that is on
     * record is never taken back by a file.
     */
    @Override
    public Set<UUID> withoutWayBack(Collection<UUID> made, Map<UUID, Registration> before) {
        Set<UUID> stay = new HashSet<>(made);
        before.forEach((id, was) -> {
            if (!Objects.equals(clouds.view(id).approval(), was.approval())) {
                stay.add(id);
            }
        });
        return stay;
    }

    @Override
    public void restore(Map<UUID, Registration> before) {
        clouds.change(before);
    }

    @Override
    public void withdraw(Collection<UUID> made) {
        // none has a way back
    }

    @Override
    public Batch<CloudDraft, Registration> batch(List<CloudDraft> drafts) {
        Map<String, CloudServiceDirectory.Entry> there =
                clouds.withKeys(drafts.stream().map(CloudDraft::key).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(entry -> key(entry.key()), entry -> entry));
        Companies companies = new Companies(
                contractors,
                Field.PROVIDER_NAME,
                drafts.stream()
                        .map(CloudDraft::provider)
                        .filter(Objects::nonNull)
                        .toList(),
                there.values().stream()
                        .map(entry -> entry.terms().contractorId())
                        .filter(Objects::nonNull)
                        .toList());
        Set<UUID> managed = names.answered(
                Duty.CLOUD_SERVICE_MANAGER,
                Register.CLOUD_SERVICES.subjectType(),
                there.values().stream().map(CloudServiceDirectory.Entry::id).toList());
        return new CloudBatch(clouds, there, managed, companies, names.inOneBatch(), LocalDate.now(clock));
    }
}
