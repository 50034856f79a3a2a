package org.daicho.bundle.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came out when a bundle was checked.
 *
 * @param holds whether everything in it is as it was when it was frozen
 * @param checked how many things were checked: each file, the ZIP, the signature
 * @param broken how many of them do not hold
 * @param findings what does not hold and what else to know, at most the first 1,000
 */
@Schema(name = "BundleCheck")
public record BundleCheckView(
        boolean holds,
        @Schema(examples = "214") long checked,
        @Schema(examples = "0") long broken,
        List<BundleFinding> findings) {

    /**
     * @param holds false for what does not; true for a mere note
     * @param about a path within the bag, or what else it is about
     */
    public record BundleFinding(boolean holds, Text about, Text message) {}

    private static final int MOST = 1_000;

    /** Counts every finding and remembers those that matter. */
    public static final class Counting implements Consumer<Finding> {

        private final List<BundleFinding> kept = new ArrayList<>();
        private long checked;
        private long broken;

        @Override
        public void accept(Finding finding) {
            boolean wrong = finding.mark() == Finding.Mark.BROKEN;
            checked += finding.mark() == Finding.Mark.NOTE ? 0 : 1;
            broken += wrong ? 1 : 0;
            if (finding.mark() != Finding.Mark.HOLDS && kept.size() < MOST) {
                kept.add(new BundleFinding(!wrong, finding.about(), finding.message()));
            }
        }

        public BundleCheckView view() {
            return new BundleCheckView(broken == 0, checked, broken, List.copyOf(kept));
        }
    }
}
