package org.daicho.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.daicho.contract.ContractDirectory;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.ledger.History;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** Whether the things that this room's resources refer to are registered; each finding is noted at its pointer. */
@Singleton
public class References {

    private static final Text NO_CONTRACT = Text.of("この契約は登録されていません。", "This contract is not registered.");
    private static final Text NO_CONTRACTOR = Text.of("この委託事業者は登録されていません。", "This contractor is not registered.");
    private static final Text NO_SERVICE = Text.of("このサービスは登録されていません。", "This service is not registered.");
    private static final Text NO_INCIDENT = Text.of("この事故は登録されていません。", "This incident is not registered.");
    private static final Text NO_EVIDENCE = Text.of("証拠資料 %s は登録されていません。", "There is no evidence %s in the register.");
    private static final Text TWICE = Text.of("同じ証拠資料が2回挙げられています。", "The same evidence is named twice.");

    private final ContractDirectory contracts;
    private final ContractorDirectory contractors;
    private final History history;

    @Inject
    References(ContractDirectory contracts, ContractorDirectory contractors, History history) {
        this.contracts = contracts;
        this.contractors = contractors;
        this.history = history;
    }

    /** @return whether there is such a contract; also false for an absent id, of which nothing is noted */
    public boolean contract(@Nullable UUID id, String pointer, Violations violations) {
        boolean known = id != null && contracts.exists(id);
        violations.refuseIf(id != null && !known, pointer, "unknown-contract", NO_CONTRACT);
        return known;
    }

    public void contractor(@Nullable UUID id, String pointer, Violations violations) {
        violations.refuseIf(id != null && !contractors.exists(id), pointer, "unknown-contractor", NO_CONTRACTOR);
    }

    public void cloudService(@Nullable UUID id, String pointer, Violations violations) {
        violations.refuseIf(id != null && !history.knows("cloud-service", id), pointer, "unknown-service", NO_SERVICE);
    }

    /** A cloud service or a social media account. */
    public void service(@Nullable UUID id, String pointer, Violations violations) {
        violations.refuseIf(
                id != null && !history.knows("cloud-service", id) && !history.knows("social-media-account", id),
                pointer,
                "unknown-service",
                NO_SERVICE);
    }

    /** Measures and incidents refer to each other; this way round the ledger is asked. */
    public void incident(@Nullable UUID id, String pointer, Violations violations) {
        violations.refuseIf(id != null && !history.knows("incident", id), pointer, "unknown-incident", NO_INCIDENT);
    }

    public void evidence(@Nullable List<UUID> ids, String pointer, Violations violations) {
        List<UUID> named = ids == null ? List.of() : ids;
        for (int i = 0; i < named.size(); i++) {
            UUID id = named.get(i);
            violations
                    .refuseIf(named.indexOf(id) < i, pointer + '/' + i, "named-twice", TWICE)
                    .refuseIf(
                            !history.knows("evidence", id),
                            pointer + '/' + i,
                            "unknown-evidence",
                            NO_EVIDENCE.with(id));
        }
    }
}
