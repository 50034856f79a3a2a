package org.daicho.evidence.direct;

import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a file is cut into parts, which are numbered from 1; only the last may be shorter.
 *
 * @param size of the file in bytes
 * @param partSize in bytes
 */
record PartPlan(long size, long partSize) {

    /** Amazon S3, "Multipart upload limits"; the last part may be smaller. */
    static final long SMALLEST = 5L << 20;
    /** As there. */
    static final long LARGEST = 5L << 30;

    private static final long USUAL = 1L << 30;
    /** A tenth of what S3 allows: an answer with more addresses would be larger than a megabyte. */
    private static final int MOST = 1000;

    private static final Text TOO_MANY =
            Text.of("分割数が %d を超えます。partSize を大きくしてください。", "It would be more than %d parts. Choose a larger partSize.");

    /** One part as long as that is allowed, unless its sender wants smaller ones, which a broken line costs less of. */
    static PartPlan of(long size, @Nullable Long wanted) {
        long usual = size <= LARGEST ? size : Math.max(USUAL, (size + MOST - 1) / MOST);
        PartPlan plan = new PartPlan(size, wanted == null ? usual : wanted);
        if (plan.count() > MOST) {
            throw ProblemException.invalid("/partSize", "too-many-parts", TOO_MANY.with(MOST), wanted);
        }
        return plan;
    }

    long count() {
        return (size + partSize - 1) / partSize;
    }

    long from(int number) {
        return (number - 1) * partSize;
    }

    long length(int number) {
        return Math.min(partSize, size - from(number));
    }
}
