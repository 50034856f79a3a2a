package org.daicho.externalservice.cloud;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daicho.catalogue.Catalogues;
import org.daicho.externalservice.cloud.terms.CloudRule;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.life.ApplicationRule;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.life.ServiceStep;
import org.daicho.ownfield.OwnFields;
import org.daicho.ownfield.Owner;
import org.daicho.shared.id.Ids;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** Registers and changes cloud services; the caller holds the transaction. */
@Singleton
class CloudRegistrar {

    private static final Text TAKEN =
            Text.of("この課のこの名称のサービスは既に登録されています。", "A service of that name is already registered for that unit.");

    private final Clouds clouds;
    private final CloudRule rule;
    private final CloudNeeds needs;
    private final Catalogues catalogues;
    private final OwnFields ownFields;
    private final Clock clock;

    @Inject
    CloudRegistrar(
            Clouds clouds, CloudRule rule, CloudNeeds needs, Catalogues catalogues, OwnFields ownFields, Clock clock) {
        this.clouds = clouds;
        this.rule = rule;
        this.needs = needs;
        this.catalogues = catalogues;
        this.ownFields = ownFields;
        this.clock = clock;
    }

    Cloud create(NewCloud written) {
        Violations violations = new Violations();
        NewCloud wanted = checked(written, Map.of(), violations);
        rule.check(wanted, violations);
        ApplicationRule.checkNew(wanted.application(), wanted.startedOn(), LocalDate.now(clock), violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        ServiceState state = wanted.application() == null ? ServiceState.FOUND : ServiceState.APPLIED;
        Cloud fresh = new Cloud(Ids.next(), wanted, state, catalogues.current(), clock.instant());
        refuseDouble(fresh, wanted);
        return clouds.add(fresh);
    }

    /** Writes and records; the same content again changes nothing, so that a push may be repeated. */
    Cloud replace(Cloud cloud, NewCloud written) {
        Violations violations = new Violations();
        NewCloud wanted = checked(written, cloud.ownFields, violations);
        rule.check(wanted, violations);
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        NewCloud after =
                new Cloud(cloud.id, wanted, cloud.state, catalogues.required(cloud.edition), clock.instant()).written();
        if (after.equals(cloud.written())) {
            return cloud;
        }
        ServiceStep.requireOpen(cloud.state);
        Violations reasons = new Violations();
        ApplicationRule.checkChange(cloud, after.application(), reasons);
        reasons.add(needs.lostBy(cloud, after)).orThrow(ProblemKind.CONFLICT);
        refuseDouble(cloud, after);
        cloud.write(after, catalogues.required(cloud.edition));
        return clouds.record(cloud, "changed");
    }

    /** @param present what its own fields hold now */
    private NewCloud checked(NewCloud wanted, Map<String, Object> present, Violations violations) {
        return wanted.withOwnFields(
                ownFields.check(Owner.CLOUD_SERVICE, present, wanted.ownFields(), "/ownFields", violations));
    }

    private void refuseDouble(Cloud cloud, NewCloud wanted) {
        clouds.open(wanted.key()).filter(other -> !other.id.equals(cloud.id)).ifPresent(other -> {
            throw ProblemException.of(
                    ProblemKind.CONFLICT,
                    List.of(Violation.at("/name", "already-exists", TAKEN).found(other.id.toString())));
        });
    }
}
