package org.daicho.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Looks into the database itself, behind everything that answers over HTTP. */
@Singleton
public class WhatIsKept {

    @Inject
    EntityManager entityManager;

    /** Contracts, contractors, and the entries about either in the record. */
    @Transactional
    public List<Long> counts() {
        return List.of(
                count("contract"),
                count("contractor"),
                count("ledger_entry where subject_type in ('contract', 'contractor')"));
    }

    @Transactional
    public long count(String tableAndCondition) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + tableAndCondition)
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    public void execute(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }
}
