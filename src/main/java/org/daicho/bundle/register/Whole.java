package org.daicho.bundle.register;

import java.util.Locale;

/** What a bundle gives a part of its own to. */
public enum Whole {
    CONTRACT,
    CONTRACTOR,
    CLOUD_SERVICE,
    SOCIAL_MEDIA_ACCOUNT,
    ORGANIZATION_UNIT,
    AUDIT;

    /** How the ledger calls it. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Contracts come in the order of their references, as people look for them; the others in that of their arrival. */
    String order() {
        return this == CONTRACT ? "reference_order, id" : "id";
    }

    /** What stands behind key {@code ?1} and id {@code ?2} in that order. */
    String after() {
        return this == CONTRACT ? "(reference_order, id) > (?1, ?2)" : "?1 = '' and id > ?2";
    }

    String key() {
        return this == CONTRACT ? "reference_order" : "''";
    }
}
