package org.daicho.access;

import java.util.Optional;
import java.util.UUID;

/**
 * What access must ask the organization, which it cannot see: whom a claim means. Answered by the room that keeps units and
 * people.
 */
public interface Workforce {

    /** @param text the id of a unit, or the body's own code for it */
    Optional<UUID> unit(String text);

    /** @param text the id of a person, a staff number, or an e-mail address that only one person has */
    Optional<UUID> person(String text);
}
