package org.daicho.ledger.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what happened from which hashes were expected and which were found: an entry whose hash is expected elsewhere was
 * moved, one whose hash is expected nowhere was edited, or put in where the entry before it has only moved away; and what is
 * expected and found nowhere is gone.
 */
final class Misplaced {

    private Misplaced() {}

    static List<Finding> name(Collection<Slot> slots) {
        Map<ByteBuffer, Long> sealed = new HashMap<>();
        Set<ByteBuffer> found = new HashSet<>();
        for (Slot slot : slots) {
            if (slot.sealed() != null) {
                sealed.put(slot.sealed(), slot.position());
            }
            if (slot.found() != null) {
                found.add(slot.found());
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Slot slot : slots) {
            boolean elsewhere = found.contains(slot.sealed());
            Long at = slot.found() == null ? null : sealed.get(slot.found());
            if (slot.sealed() == null && at == null) {
                continue;
            }
            if (slot.found() != null && at == null) {
                findings.add(Finding.at(
                        elsewhere ? FindingKind.INSERTED : FindingKind.EDITED, slot.position(), null, slot.entryId()));
            } else if (at != null) {
                findings.add(Finding.at(FindingKind.REORDERED, slot.position(), at, slot.entryId()));
            }
            if (slot.sealed() != null && !elsewhere && (slot.found() == null || at != null)) {
                findings.add(Finding.at(FindingKind.MISSING, slot.position(), null, null));
            }
        }
        return findings;
    }
}
