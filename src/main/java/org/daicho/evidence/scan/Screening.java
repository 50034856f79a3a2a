package org.daicho.evidence.scan;

import java.util.List;

/** What was found out about a file before it counts as evidence. */
public record Screening(ScanVerdict scan, List<ContentFlag> flags) {

    public boolean isHarmful() {
        return scan.status() == ScanStatus.INFECTED;
    }
}
