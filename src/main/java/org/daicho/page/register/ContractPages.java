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
import org.daicho.contract.ContractView;
import org.daicho.contract.ContractsResource;
import org.daicho.contract.clause.Clauses;
import org.daicho.contract.statement.ClausesResource;
import org.daicho.contract.terms.ContractState;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.page.ask.Asking;
import org.daicho.page.contract.ContractDoing;
import org.daicho.page.contract.record.Recorded;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.daicho.shared.page.Page;
import org.daicho.verification.check.VerificationFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Outsourcing contracts. */
@Path("/portal/contracts")
@Within("contract")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ContractPages {

    static final String PATH = "/portal/contracts/";
    private static final String READ = "contract:read";
    private static final String ENDS_FROM = "endsFrom";
    private static final String ENDS_UNTIL = "endsUntil";

    private final Asking asking;
    private final ContractsResource contracts;
    private final ClausesResource clauses;
    private final Recorded recorded;
    private final Things things;
    private final Past past;
    private final Sheets sheets;

    @Inject
    ContractPages(
            Asking asking,
            ContractsResource contracts,
            ClausesResource clauses,
            Recorded recorded,
            Things things,
            Past past,
            Sheets sheets) {
        this.asking = asking;
        this.contracts = contracts;
        this.clauses = clauses;
        this.recorded = recorded;
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
            @QueryParam("fiscalYear") @Nullable @Size(max = 20) String fiscalYear,
            @QueryParam(ENDS_FROM) @Nullable @Size(max = 30) String endsFrom,
            @QueryParam(ENDS_UNTIL) @Nullable @Size(max = 30) String endsUntil,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        ContractFilter filter = new ContractFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", ContractState.class, state);
        filter.fiscalYear = Filters.fiscalYear(fiscalYear);
        filter.endsAfter = Filters.day(ENDS_FROM, endsFrom);
        filter.endsBefore = Filters.day(ENDS_UNTIL, endsUntil);
        Page<ContractRow> page = asking.<ContractRow>list(
                        READ, () -> contracts.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = Doing.above(
                Doing.list(asking, l, "contract:write", l.of("委託契約を登録する", "Register a contract"), PATH + "new"),
                Filters.form(
                        l,
                        Places.CONTRACTS,
                        List.of(
                                Field.text("q", l.of("件名・契約番号・委託先", "Title, reference or contractor"), q),
                                Field.text("fiscalYear", l.of("年度（例: 令和8年度）", "Fiscal year, such as 2026"), fiscalYear),
                                Filters.from(l, ENDS_FROM, l.of("終了日", "Ends"), endsFrom),
                                Filters.until(l, ENDS_UNTIL, l.of("終了日", "Ends"), endsUntil),
                                Filters.choice(
                                        l,
                                        "state",
                                        l.of("状態", "State"),
                                        ContractState.class,
                                        ContractState::label,
                                        filter.state))),
                found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("委託契約", "Contracts"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        ContractFilter one = new ContractFilter();
        one.id = id;
        contracts.read(id, request);
        Page<ContractRow> found = asking.<ContractRow>list(READ, () -> contracts.list(one, Asking.rows(null), headers))
                .orElseThrow();
        ContractRow row = found.items().get(0);
        GapFilter gaps = new GapFilter();
        gaps.contractId = id;
        VerificationFilter checks = new VerificationFilter();
        checks.contractId = id;
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("契約の内容", "Terms"), facts(l, row)),
                Doing.section(l, ContractDoing.links(asking, l, row.contract())),
                things.incidents(l, SubjectType.CONTRACT, id, headers),
                things.gaps(l, id, gaps, headers),
                clauses(l, id, request),
                recorded.subcontracts(l, id, headers),
                recorded.deliveries(l, id, headers),
                recorded.disposals(l, id, headers),
                recorded.inspection(l, id, request),
                things.owners(l, "contract", id),
                things.evidence(l, SubjectType.CONTRACT, id, headers),
                things.handIn(l, SubjectType.CONTRACT, id),
                things.checks(l, checks, headers),
                things.bundle(l, Scope.CONTRACT, id),
                past.section(l, READ, row.contract().version(), page -> contracts.history(id, page, headers)));
        return sheets.page(routing, asking.caller(), row.contract().title(), sections);
    }

    private Optional<Section> clauses(Tongue l, UUID id, Request request) {
        return asking.ask(READ, () -> (Clauses) clauses.list(id, request).getEntity())
                .map(found -> {
                    String heading = l.of("条項", "Clauses");
                    List<List<Cell>> rows = found.items().stream()
                            .map(clause -> List.of(
                                    Cell.of(clause.code()),
                                    Cell.of(l.of(clause.title())),
                                    Cell.of(l.of(clause.obligation().label())),
                                    clause.statement() == null
                                            ? Cell.marked(l.of("未確認", "not stated"), "medium")
                                            : Cell.of(l.of(
                                                    clause.statement().status().label())),
                                    Cell.of(
                                            clause.statement() == null
                                                    ? null
                                                    : clause.statement().articleReference())))
                            .toList();
                    List<String> headings = List.of(
                            l.of("符号", "Code"),
                            l.of("要件", "Requirement"),
                            l.of("区分", "Kind"),
                            l.of("確認", "Statement"),
                            l.of("条文", "Article"));
                    return Section.table(
                            "clauses",
                            heading,
                            new Rows(heading, headings, rows, null),
                            l.of("当てはまる条項はありません。", "None apply."));
                });
    }

    private static List<Fact> facts(Tongue l, ContractRow row) {
        ContractView contract = row.contract();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(contract.state().label())));
        facts.add(Fact.of(l.of("契約番号", "Reference"), contract.reference()));
        facts.add(Fact.of(l.of("年度", "Fiscal year"), l.of(contract.fiscalYearLabel(), "" + contract.fiscalYear())));
        facts.add(new Fact(
                l.of("委託事業者", "Contractor"),
                Cell.link(
                        row.contractorName() == null ? "—" : row.contractorName(),
                        "/portal/contractors/" + contract.contractorId())));
        facts.add(Fact.of(l.of("業務の種類", "Kind of work"), l.of(contract.kind().label())));
        facts.add(Fact.of(l.of("履行期間", "Term"), l.day(contract.startsOn()) + " – " + l.day(contract.endsOn())));
        facts.add(Fact.of(l.of("更新・解約の申入期限", "Last day to give notice"), l.day(contract.noticeOn())));
        facts.add(Fact.of(l.of("契約金額", "Amount"), l.yen(contract.amount())));
        facts.add(Fact.of(l.of("所管", "Unit"), contract.responsibleUnit()));
        facts.add(Fact.of(l.of("責任者の職", "Owner's post"), contract.ownerPost()));
        facts.add(Fact.of(l.of("個人情報", "Personal data"), l.yes(contract.personalData())));
        facts.add(Fact.of(l.of("特定個人情報", "My Number"), l.yes(contract.myNumber())));
        facts.add(Fact.of(l.of("再委託", "Subcontracting"), l.yes(contract.subcontracting())));
        facts.add(Fact.of(l.of("備考", "Note"), contract.note()));
        return facts;
    }

    private static Section found(Tongue l, Page<ContractRow> page, RoutingContext routing) {
        return new Found<ContractRow>(
                        "found",
                        l.of("契約の一覧", "Contracts found"),
                        List.of(
                                l.of("件名", "Title"),
                                l.of("契約番号", "Reference"),
                                l.of("委託事業者", "Contractor"),
                                l.of("所管", "Unit"),
                                l.of("終了日", "Ends"),
                                l.of("状態", "State")),
                        row -> List.of(
                                Cell.link(
                                        row.contract().title(),
                                        PATH + row.contract().id()),
                                Cell.of(row.contract().reference()),
                                Cell.of(row.contractorName()),
                                Cell.of(row.contract().responsibleUnit()),
                                Cell.of(l.day(row.contract().endsOn())),
                                Cell.of(l.of(row.contract().state().label()))),
                        l.of("当てはまる契約はありません。条件を減らしてください。", "No such contract. Try fewer conditions."))
                .list(page, routing);
    }
}
