package org.daicho.verification.incident.terms;

import org.daicho.shared.text.Text;

/** Where an incident is: found, first report given, closed. One that needs no report goes from OPEN to CLOSED. */
public enum IncidentState {
    OPEN("対応中", "open"),
    REPORTED("速報済", "first report given"),
    CLOSED("完了", "closed");

    private final Text label;

    IncidentState(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
