package org.daicho.organization.duty;

import java.time.LocalDate;
import java.util.UUID;

/** Which post answers for something new, and since when. */
public record Start(UUID postId, LocalDate fromOn) {}
