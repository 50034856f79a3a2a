package org.daicho.page.register;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.bundle.scope.Scope;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.contract.ContractFilter;
import org.daicho.contract.ContractRow;
import org.daicho.contract.ContractsResource;
import org.daicho.contractor.ContractorFilter;
import org.daicho.contractor.ContractorView;
import org.daicho.contractor.ContractorsResource;
import org.daicho.contractor.attestation.AttestationFilter;
import org.daicho.contractor.attestation.AttestationView;
import org.daicho.contractor.attestation.ContractorAttestationsResource;
import org.daicho.contractor.ending.ContractorState;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.past.Past;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.daicho.verification.check.VerificationFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Contractors. */
@Path("/portal/contractors")
@Within("contractor")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ContractorPages {

    private static final String PATH = "/portal/contractors/";
    private static final String READ = "contractor:read";

    private final Asking asking;
    private final ContractorsResource register;
    private final ContractsResource contracts;
    private final ContractorAttestationsResource attestations;
    private final Things things;
    private final Past past;
    private final Sheets sheets;

    @Inject
    ContractorPages(
            Asking asking,
            ContractorsResource register,
            ContractsResource contracts,
            ContractorAttestationsResource attestations,
            Things things,
            Past past,
            Sheets sheets) {
        this.asking = asking;
        this.register = register;
        this.contracts = contracts;
        this.attestations = attestations;
        this.things = things;
        this.past = past;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("state") @Nullable @Size(max = 20) String state,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        ContractorFilter filter = new ContractorFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", ContractorState.class, state);
        Page<ContractorView> page = asking.<ContractorView>list(
                        READ, () -> register.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = Doing.above(
                Doing.list(asking, l, "contractor:write", l.of("委託事業者を登録する", "Register a contractor"), PATH + "new"),
                search(l, q, filter.state),
                found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("委託事業者", "Contractors"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        ContractorView view = asking.ask(
                        READ, () -> (ContractorView) register.read(id, request).getEntity())
                .orElseThrow();
        GapFilter gaps = new GapFilter();
        gaps.contractorId = id;
        VerificationFilter checks = new VerificationFilter();
        checks.contractorId = id;
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("登録内容", "Entry"), facts(l, view)),
                doing(l, id),
                things.incidents(l, SubjectType.CONTRACTOR, id, headers),
                things.gaps(l, id, gaps, headers),
                contracts(l, id, headers),
                attestations(l, id, headers),
                things.evidence(l, SubjectType.CONTRACTOR, id, headers),
                things.handIn(l, SubjectType.CONTRACTOR, id),
                things.checks(l, checks, headers),
                things.bundle(l, Scope.CONTRACTOR, id),
                past.section(l, READ, view.version(), page -> register.history(id, page, headers)));
        return sheets.page(routing, asking.caller(), view.name(), sections);
    }

    private Optional<Section> doing(Tongue l, UUID id) {
        return Doing.section(
                l,
                asking.may("contractor:write")
                        ? List.of(
                                Cell.link(l.of("登録内容を変更する", "Change the entry"), PATH + id + "/change"),
                                Cell.link(l.of("認証・登録を記録する", "Record an attestation"), PATH + id + "/attestations/new"),
                                Cell.link(
                                        l.of("この事業者との契約を登録する", "Register a contract with it"),
                                        "/portal/contracts/new?contractor=" + id))
                        : List.of());
    }

    private Optional<Section> attestations(Tongue l, UUID id, HttpHeaders headers) {
        return asking.<AttestationView>list(
                        READ, () -> attestations.list(id, new AttestationFilter(), Asking.rows(null), headers))
                .map(new Found<AttestationView>(
                        "attestations",
                        l.of("認証・登録", "Attestations"),
                        List.of(
                                l.of("種類", "Kind"),
                                l.of("番号", "Number"),
                                l.of("有効期限", "Valid until"),
                                l.of("確認した日", "Looked up on")),
                        each -> List.of(
                                Cell.of(l.of(each.kind().label())),
                                Cell.of(each.number()),
                                Cell.of(l.day(each.validUntil())),
                                Cell.of(l.day(each.checkedOn()))),
                        l.of("認証・登録の記録はまだありません。", "No attestation yet."))::first);
    }

    private Optional<Section> contracts(Tongue l, UUID id, HttpHeaders headers) {
        ContractFilter filter = new ContractFilter();
        filter.contractorId = id;
        return asking.<ContractRow>list("contract:read", () -> contracts.list(filter, Asking.rows(null), headers))
                .map(new Found<ContractRow>(
                        "contracts",
                        l.of("委託契約", "Contracts"),
                        List.of(
                                l.of("件名", "Title"),
                                l.of("契約番号", "Reference"),
                                l.of("終了日", "Ends"),
                                l.of("状態", "State")),
                        row -> List.of(
                                Cell.link(
                                        row.contract().title(),
                                        ContractPages.PATH + row.contract().id()),
                                Cell.of(row.contract().reference()),
                                Cell.of(l.day(row.contract().endsOn())),
                                Cell.of(l.of(row.contract().state().label()))),
                        l.of("契約はまだありません。", "No contract yet."))::first);
    }

    private static List<Fact> facts(Tongue l, ContractorView view) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(view.state().label())));
        facts.add(Fact.of(l.of("法人番号", "Corporate number"), view.corporateNumber()));
        facts.add(Fact.of(l.of("読み", "Reading"), view.nameKana()));
        facts.add(Fact.of(
                l.of("旧称", "Former names"),
                view.formerNames().isEmpty() ? null : String.join(l.of("、", ", "), view.formerNames())));
        facts.add(Fact.of(l.of("所在地", "Address"), view.address()));
        facts.add(Fact.of(l.of("本店の所在国", "Country of its headquarters"), view.headquartersCountry()));
        facts.add(Fact.of(l.of("廃業・統合の日", "Closed on"), l.day(view.closedOn())));
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        return facts;
    }

    private static Section search(Tongue l, @Nullable String q, @Nullable ContractorState state) {
        return Filters.form(
                l,
                "/portal/contractors",
                List.of(
                        Field.text("q", l.of("名称・読み・法人番号", "Name, reading or corporate number"), q),
                        Filters.choice(
                                l,
                                "state",
                                l.of("状態", "State"),
                                ContractorState.class,
                                ContractorState::label,
                                state)));
    }

    private static Section found(Tongue l, Page<ContractorView> page, RoutingContext routing) {
        return new Found<ContractorView>(
                        "found",
                        l.of("委託事業者の一覧", "Contractors found"),
                        List.of(
                                l.of("名称", "Name"),
                                l.of("法人番号", "Corporate number"),
                                l.of("所在地", "Address"),
                                l.of("状態", "State")),
                        view -> List.of(
                                Cell.link(view.name(), PATH + view.id()),
                                Cell.of(view.corporateNumber()),
                                Cell.of(view.address()),
                                Cell.of(l.of(view.state().label()))),
                        l.of("当てはまる委託事業者はありません。", "No such contractor."))
                .list(page, routing);
    }
}
