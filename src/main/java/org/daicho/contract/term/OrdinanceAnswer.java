package org.daicho.contract.term;

/** What a person can decide where {@link Ordinance80} leaves it open. */
public enum OrdinanceAnswer {
    NOT_YET(Ordinance80.NOT_YET),
    TRANSITIONAL(Ordinance80.TRANSITIONAL),
    APPLIES(Ordinance80.APPLIES);

    private final Ordinance80 status;

    OrdinanceAnswer(Ordinance80 status) {
        this.status = status;
    }

    public Ordinance80 status() {
        return status;
    }
}
