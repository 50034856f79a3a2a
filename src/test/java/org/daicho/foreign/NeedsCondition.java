package org.daicho.foreign;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test names in {@link Needs}; and for every test of a run whose store is Ceph's gateway, that one. Being a condition,
 * it is asked before Quarkus starts.
 */
public class NeedsCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Stream<ForeignProgram> named = AnnotationSupport.findAnnotation(context.getElement(), Needs.class).stream()
                .flatMap(needs -> Stream.of(needs.value()));
        Stream<ForeignProgram> store = CephGateway.isWanted() ? Stream.of(ForeignProgram.CEPH) : Stream.empty();
        String missing = Stream.concat(named, store)
                .filter(program -> !program.isInstalled())
                .map(ForeignProgram::howToInstall)
                .collect(Collectors.joining("; "));
        return missing.isEmpty()
                ? ConditionEvaluationResult.enabled("everything is installed")
                : ConditionEvaluationResult.disabled(missing);
    }
}
