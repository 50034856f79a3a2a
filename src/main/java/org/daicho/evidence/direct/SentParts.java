package org.daicho.evidence.direct;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daicho.objectstore.UploadParts;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** The parts that the store has, beside those that were announced. */
record SentParts(PartPlan plan, Map<Integer, UploadParts.Sent> byNumber) {

    private static final Text MISSING = Text.of("この部分は届いていません。", "This part has not come.");
    private static final Text OTHER_LENGTH =
            Text.of("長さが %d バイトではありません。送り直してください。", "It is not %d bytes long. Send it again.");

    static SentParts none(PartPlan plan) {
        return new SentParts(plan, Map.of());
    }

    static SentParts of(PartPlan plan, List<UploadParts.Sent> sent) {
        return new SentParts(
                plan, sent.stream().collect(Collectors.toMap(UploadParts.Sent::number, Function.identity())));
    }

    /** Once the store has made one object of them. */
    static SentParts all(PartPlan plan) {
        return of(
                plan,
                numbers(plan)
                        .mapToObj(number -> new UploadParts.Sent(number, plan.length(number), ""))
                        .toList());
    }

    static IntStream numbers(PartPlan plan) {
        return IntStream.rangeClosed(1, (int) plan.count());
    }

    boolean has(int number) {
        UploadParts.Sent part = byNumber.get(number);
        return part != null && part.length() == plan.length(number);
    }

    /** What {@link UploadParts#complete} needs to know. Throws 409 with every part that is not as it should be. */
    List<String> tokens() {
        Violations reasons = new Violations();
        numbers(plan).filter(number -> !has(number)).forEach(number -> {
            boolean missing = !byNumber.containsKey(number);
            String pointer = "/parts/" + (number - 1);
            reasons.refuseIf(missing, pointer, "part-missing", MISSING);
            reasons.refuseIf(!missing, pointer, "part-length", OTHER_LENGTH.with(plan.length(number)));
        });
        reasons.orThrow(ProblemKind.CONFLICT);
        return numbers(plan).mapToObj(number -> byNumber.get(number).token()).toList();
    }
}
