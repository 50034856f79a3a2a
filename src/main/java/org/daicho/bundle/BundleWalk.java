package org.daicho.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.daicho.bundle.progress.Freezing;
import org.daicho.bundle.proof.Basis;
import org.daicho.bundle.register.Moment;
import org.daicho.bundle.register.Narrowing;
import org.daicho.bundle.register.Part;
import org.daicho.bundle.register.References;
import org.daicho.bundle.register.Register;
import org.daicho.bundle.register.Whole;
import org.daicho.bundle.sheet.RegisterSheet;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.compliance.gap.GapView;
import org.daicho.ledger.past.PastState;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the register for one bundle, thing by thing: each with its parts, its gaps and its evidence, and a contractor
 * behind the first contract that names it. Keeps the ids of what it has been to, 16 bytes each, and nothing else.
 */
final class BundleWalk {

    private static final String POST = "post";

    private final Bundle bundle;
    private final BundleContents from;
    private final Register register;
    private final BundleSheets sheets;
    private final Basis basis;
    private final EvidenceGathering evidence;
    private final Freezing progress;
    private final Moment moment;
    private final Set<UUID> visited = new HashSet<>();
    private int contractors;
    private int services;
    private int audits;

    BundleWalk(Bundle bundle, BundleContents from, BundleSheets sheets, Basis basis, EvidenceGathering evidence) {
        this.bundle = bundle;
        this.from = from;
        this.register = from.register;
        this.sheets = sheets;
        this.basis = basis;
        this.evidence = evidence;
        this.progress = evidence.progress;
        this.moment = bundle.moment();
    }

    void walk() throws IOException {
        UUID subject = bundle.subjectId;
        switch (bundle.scope) {
            case CONTRACT, CLOUD_SERVICE, SOCIAL_MEDIA_ACCOUNT, AUDIT, ORGANIZATION_UNIT -> one(
                    Whole.valueOf(bundle.scope.name()), subject);
            case CONTRACTOR -> {
                contractor(subject);
                contracts(Narrowing.ofContractor(subject), BundleSubjects.ofContractor(subject));
                services(Narrowing.ofContractor(subject), state -> state.text("/contractorId")
                        .equals(subject.toString()));
            }
            case FISCAL_YEAR -> contracts(
                    Narrowing.ofFiscalYear(bundle.fiscalYear), BundleSubjects.runningIn(bundle.fiscalYear));
            case ALL -> everything();
        }
    }

    private void everything() throws IOException {
        contracts(Narrowing.NONE, state -> true);
        register.each(Whole.CONTRACTOR, moment, Narrowing.NONE, state -> true, state -> contractor(state.id()));
        services(Narrowing.NONE, state -> true);
        register.each(Whole.AUDIT, moment, Narrowing.NONE, state -> true, this::audit);
        evidence.rest();
    }

    private void one(Whole whole, UUID id) throws IOException {
        Optional<PastState> found = register.one(whole, id, moment);
        if (found.isPresent()) {
            switch (whole) {
                case CONTRACT -> contract(found.get());
                case CONTRACTOR -> contractor(id);
                case CLOUD_SERVICE, SOCIAL_MEDIA_ACCOUNT -> service(whole, found.get());
                case ORGANIZATION_UNIT -> unit(found.get());
                case AUDIT -> audited(found.get());
            }
        }
    }

    private void contracts(Narrowing present, Predicate<PastState> wanted) throws IOException {
        Narrowing narrowing = narrowed(present);
        Predicate<PastState> counted = progress.through(register.count(Whole.CONTRACT, narrowing), wanted);
        register.each(Whole.CONTRACT, moment, narrowing, counted, this::contract);
    }

    private void services(Narrowing present, Predicate<PastState> wanted) throws IOException {
        for (Whole kind : List.of(Whole.CLOUD_SERVICE, Whole.SOCIAL_MEDIA_ACCOUNT)) {
            register.each(kind, moment, narrowed(present), wanted, state -> service(kind, state));
        }
    }

    private Narrowing narrowed(Narrowing present) {
        return bundle.asOf.equals(bundle.createdAt) ? present : Narrowing.NONE;
    }

    private void contract(PastState state) throws IOException {
        progress.contract();
        if (!visited.add(state.id())) {
            return;
        }
        bundle.contracts++;
        basis.rests(Whole.CONTRACT.subject(), state.id(), state.version());
        ObjectNode contract = (ObjectNode) state.state().path("contract");
        UUID contractorId = UUID.fromString(contract.path("contractorId").asText());
        register.one(Whole.CONTRACTOR, contractorId, moment)
                .ifPresent(contractor -> contract.put("contractorName", contractor.text("/name")));
        String part = "contract-%05d".formatted(bundle.contracts);
        sheets.begin(RegisterSheet.CONTRACTS, part, contract.path("title").asText(), contract);
        sheets.clauses(part, contract, from.clauses.of(state));
        parts(Whole.CONTRACT, state, part);
        GapFilter filter = new GapFilter();
        filter.contractId = state.id();
        gaps(part, filter, gap -> true);
        contractor(contractorId);
    }

    private void contractor(UUID id) throws IOException {
        Optional<PastState> state = visited.add(id) ? register.one(Whole.CONTRACTOR, id, moment) : Optional.empty();
        if (state.isEmpty()) {
            return;
        }
        contractors++;
        basis.rests(Whole.CONTRACTOR.subject(), id, state.get().version());
        String part = "contractor-%05d".formatted(contractors);
        sheets.begin(
                RegisterSheet.CONTRACTORS,
                part,
                state.get().text("/name"),
                state.get().state());
        parts(Whole.CONTRACTOR, state.get(), part);
        GapFilter filter = new GapFilter();
        filter.contractorId = id;
        gaps(part, filter, gap -> gap.contractId() == null && gap.serviceId() == null);
    }

    private void service(Whole whole, PastState state) throws IOException {
        if (!visited.add(state.id())) {
            return;
        }
        services++;
        basis.rests(whole.subject(), state.id(), state.version());
        String part = "service-%05d".formatted(services);
        String name = state.text(whole == Whole.CLOUD_SERVICE ? "/name" : "/accountName");
        sheets.begin(RegisterSheet.SERVICES, part, name, state.state());
        parts(whole, state, part);
        GapFilter filter = new GapFilter();
        filter.serviceId = state.id();
        gaps(part, filter, gap -> true);
    }

    private void unit(PastState state) throws IOException {
        basis.rests(Whole.ORGANIZATION_UNIT.subject(), state.id(), state.version());
        Set<UUID> units = register.unitsUnder(state.id());
        evidence.gather("unit", units, List.of());
        for (UUID unit : units) {
            GapFilter filter = new GapFilter();
            filter.unitId = unit;
            gaps("unit", filter, gap -> gap.contractId() == null && gap.serviceId() == null);
        }
        contracts(Narrowing.ofUnits(units), contract -> BundleSubjects.isIn(units, contract.text("/contract/unitId")));
        services(Narrowing.ofUnits(units), service -> BundleSubjects.isIn(units, service.text("/unitId")));
    }

    private void audit(PastState state) throws IOException {
        audits++;
        basis.rests(Whole.AUDIT.subject(), state.id(), state.version());
        String part = "audit-%05d".formatted(audits);
        sheets.begin(RegisterSheet.AUDITS, part, state.text("/title"), state.state());
        parts(Whole.AUDIT, state, part);
    }

    /** An audit with everything on its list. What is no part of its own, such as a rule, comes with its evidence. */
    private void audited(PastState state) throws IOException {
        audit(state);
        for (var subject : state.state().path("scope")) {
            UUID id = UUID.fromString(subject.path("id").asText());
            String type = subject.path("type").asText();
            if (type.equals("POLICY_DOCUMENT")) {
                evidence.gather("policy-document", List.of(id), List.of());
            } else {
                one(Whole.valueOf(type), id);
            }
        }
    }

    private void parts(Whole whole, PastState of, String part) throws IOException {
        List<UUID> about = new ArrayList<>(List.of(of.id()));
        List<UUID> named = new ArrayList<>();
        References.collect(of.state(), named);
        for (Part kind : Part.values()) {
            register.eachPart(kind, whole, of.id(), moment, state -> {
                about.add(state.id());
                basis.rests(kind.subject(), state.id(), state.version());
                References.collect(state.state(), named);
                if (kind == Part.ASSIGNMENT) {
                    namePost((ObjectNode) state.state());
                }
                sheets.part(BundleSheets.sheetOf(kind), part, state);
            });
        }
        evidence.gather(part, about, named);
    }

    private void namePost(ObjectNode assignment) throws IOException {
        UUID id = UUID.fromString(assignment.path("postId").asText());
        Optional<PastState> post = register.one(POST, id, moment);
        if (post.isPresent()) {
            assignment.put("postName", post.get().text("/name"));
            if (visited.add(id)) {
                basis.rests(POST, id, post.get().version());
            }
        }
    }

    private void gaps(String part, GapFilter filter, Predicate<GapView> wanted) throws IOException {
        filter.on = moment.day();
        filter.asOf = moment.at();
        @Nullable String cursor = null;
        do {
            Page<GapView> page = from.gaps.page(filter, PageRequest.of(PageRequest.MAX_LIMIT, cursor));
            for (GapView gap : page.items()) {
                if (wanted.test(gap)) {
                    bundle.gaps++;
                    sheets.gap(part, gap);
                }
            }
            from.bundles.getEntityManager().clear();
            cursor = page.next();
        } while (cursor != null);
    }
}
