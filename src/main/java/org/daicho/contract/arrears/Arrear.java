package org.daicho.contract.arrears;

import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daicho.contract.ContractDirectory;

/** What a contract can lack that was written before it was kept; see V230. */
enum Arrear {
    MANDATORY_CLAUSES("c.mandatory_clauses = '{}'", ContractDirectory::bind),
    UNIT("c.unit_id is null and c.responsible_unit is not null", ContractDirectory::giveUnits),
    /** One that was assigned and has ended is no such contract: somebody wanted it so. */
    OWNER(
            """
            c.owner_post is not null and not exists (
              select 1 from assignment s
              where s.subject_type = 'contract' and s.subject_id = c.id and s.duty = 'CONTRACT_OWNER')""",
            ContractDirectory::giveOwners);

    private final String lacking;
    private final BiConsumer<ContractDirectory, Collection<UUID>> remedy;

    Arrear(String lacking, BiConsumer<ContractDirectory, Collection<UUID>> remedy) {
        this.lacking = lacking;
        this.remedy = remedy;
    }

    /** The ids of contracts {@code c} that lack it; a closed or cancelled one stays as it is. */
    String query() {
        return "select c.id from contract c where " + lacking + " and c.state not in ('CLOSED', 'CANCELLED')";
    }

    void makeUp(ContractDirectory contracts, Collection<UUID> ids) {
        remedy.accept(contracts, ids);
    }
}
