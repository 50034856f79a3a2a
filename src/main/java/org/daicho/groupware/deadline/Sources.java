package org.daicho.groupware.deadline;

/** What the kinds of deadlines have in common. */
final class Sources {

    static final String CONTRACT_STATE =
            "case when a.state = 'CANCELLED' then 'CANCELLED' when a.state in ('ENDING', 'CLOSED') then 'DONE' else 'OPEN' end";

    static final String ANCHOR_TYPE =
            "case when c.id is not null then 'contract' when s.id is not null then 'cloud-service' when m.id is not null then"
                    + " 'social-media-account' else '' end";
    static final String ANCHOR_ID = "coalesce(c.id, s.id, m.id, a.id)";
    static final String ANCHOR_LABEL = "coalesce(c.title, s.name, m.platform || ' ' || m.account_name, p.name, '')";
    static final String ANCHOR_UNIT = "coalesce(c.unit_id, s.unit_id, m.unit_id)";

    private Sources() {}

    static Source contract(String due) {
        return ofContract("contract", "contract a").due(due);
    }

    /** Labelled by the contract {@code a}. */
    static Source ofContract(String subject, String from) {
        return Source.of(subject, from)
                .labelled("a.title")
                .contractor("a.contractor_id")
                .unit("a.unit_id");
    }

    /** Labelled by the contractor {@code c}. */
    static Source ofContractor(String subject, String from) {
        return Source.of(subject, from)
                .anchoredAt("'contractor'", "c.id")
                .labelled("c.name")
                .contractor("c.id");
    }

    static Source cloudService(String due) {
        return Source.of("cloud-service", "cloud_service a")
                .labelled("a.name")
                .contractor("a.contractor_id")
                .unit("a.unit_id")
                .due(due);
    }

    static Source account(String due) {
        return Source.of("social-media-account", "social_media_account a")
                .labelled("a.platform || ' ' || a.account_name")
                .contractor("a.contractor_id")
                .unit("a.unit_id")
                .due(due);
    }

    static Source incident(String due, String reported) {
        return Source.of("incident", withAnchor("incident a", "a.contract_id", "a.service_id"))
                .anchoredAt(
                        "case when c.id is null and s.id is null and m.id is null then 'incident' else " + ANCHOR_TYPE
                                + " end",
                        ANCHOR_ID)
                .labelled("a.title")
                .contractor("a.contractor_id")
                .unit(ANCHOR_UNIT)
                .due(due)
                .done(reported + " is not null or a.state = 'CLOSED'");
    }

    /** {@code a} with the contract {@code c}, cloud service {@code s}, account {@code m} or contractor {@code p} it is about. */
    static String withAnchor(String table, String contract, String service) {
        return table + " left join contract c on c.id = " + contract + " left join cloud_service s on s.id = " + service
                + " left join social_media_account m on m.id = " + service
                + " left join contractor p on p.id = a.contractor_id";
    }
}
