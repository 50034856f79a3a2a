package org.daicho.intake.batch;

import java.util.Collection;
import java.util.List;

/** Which keys of rows stood in earlier batches of the same file and were not refused there. */
public interface EarlierRows {
    Collection<String> among(List<String> keys);
}
