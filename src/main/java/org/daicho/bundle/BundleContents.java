package org.daicho.bundle;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.daicho.bundle.scope.Scope;
import org.daicho.contract.ContractDirectory;
import org.daicho.contract.ContractRow;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.evidence.EvidenceFiles;

/** Goes through the register for one bundle: its contracts in order, each followed by its contractor's first appearance. */
@Singleton
class BundleContents {

    private final BundleSubjects subjects;
    private final Bundles bundles;
    private final ContractDirectory contracts;
    private final ContractorDirectory contractors;
    private final EvidenceFiles files;
    private final SecurityIdentity identity;

    @Inject
    BundleContents(
            BundleSubjects subjects,
            Bundles bundles,
            ContractDirectory contracts,
            ContractorDirectory contractors,
            EvidenceFiles files,
            SecurityIdentity identity) {
        this.subjects = subjects;
        this.bundles = bundles;
        this.contracts = contracts;
        this.contractors = contractors;
        this.files = files;
        this.identity = identity;
    }

    void write(Bundle bundle, Recipe recipe) throws IOException {
        boolean restricted = identity.checkPermissionBlocking(new StringPermission("evidence", "restricted"));
        try (BundleSheets sheets = new BundleSheets(bundle)) {
            EvidenceGathering evidence = new EvidenceGathering(bundle, recipe, sheets, bundles, files, restricted);
            if (bundle.scope == Scope.CONTRACTOR) {
                contractor(bundle.subjectId, sheets, evidence);
            }
            subjects.eachContract(bundle, row -> {
                try {
                    contract(bundle, row, sheets, evidence);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            sheets.placeInto(recipe);
        }
    }

    private void contract(Bundle bundle, ContractRow row, BundleSheets sheets, EvidenceGathering evidence)
            throws IOException {
        bundle.contracts++;
        sheets.contract(row, contracts.clauses(row.contract().id()));
        evidence.ofContract(row.contract().id());
        contractor(row.contract().contractorId(), sheets, evidence);
    }

    private void contractor(UUID contractorId, BundleSheets sheets, EvidenceGathering evidence) throws IOException {
        if (evidence.isNew(contractorId)) {
            sheets.contractor(contractors.view(contractorId));
            evidence.ofContractor(contractorId);
        }
    }
}
