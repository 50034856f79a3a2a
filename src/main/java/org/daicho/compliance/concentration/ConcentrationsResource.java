package org.daicho.compliance.concentration;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Cursors;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageOf;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/concentrations")
@Tag(name = "risks")
@Produces(MediaType.APPLICATION_JSON)
public class ConcentrationsResource {

    private static final String CSV =
            """
            事業者,契約,サービス,再委託,再委託元,機密情報を扱うもの,契約金額,事業者ID
            株式会社岩手山データ,3,1,2,2,4,14058000,019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21
            """;

    private static final List<Column<ConcentrationView>> COLUMNS = List.of(
            Column.of("事業者", ConcentrationView::name),
            Column.of("契約", ConcentrationView::contracts),
            Column.of("サービス", ConcentrationView::services),
            Column.of("再委託", ConcentrationView::subcontracts),
            Column.of("再委託元", ConcentrationView::contractors),
            Column.of("機密情報を扱うもの", ConcentrationView::sensitive),
            Column.of("契約金額", ConcentrationView::amount),
            Column.of("事業者ID", ConcentrationView::contractorId));

    /** A subcontractor that is registered is counted with its company, one that is not by its folded name. */
    private static final String SQL =
            """
            with pieces as (
              select cast(a.contractor_id as text) as company, a.contractor_id, 1 as contracts, 0 as services, null as work,
                null as behind, a.personal_data or coalesce(a.confidentiality, 'C2') <> 'C1' as sensitive,
                coalesce(a.amount, 0) as amount, null as name
              from contract a where a.state not in ('CLOSED', 'CANCELLED')
              union all
              select cast(a.contractor_id as text), a.contractor_id, 0, 1, null, null,
                a.personal_data or coalesce(a.confidentiality, 'C2') <> 'C1', 0, null
              from cloud_service a where a.contractor_id is not null and a.state in ('FOUND', 'IN_USE', 'SUSPENDED')
              union all
              select coalesce(cast(s.contractor_id as text), s.contractor_key), s.contractor_id, 0, 0, cast(s.id as text),
                cast(c.contractor_id as text), false, 0, s.contractor_name
              from subcontract s join contract c on c.id = s.contract_id
              where s.state in ('REQUESTED', 'APPROVED') and c.state not in ('CLOSED', 'CANCELLED')),
            companies as (
              select p.company, coalesce(k.name, max(p.name)) as name, p.contractor_id, sum(p.contracts) as contracts,
                sum(p.services) as services, count(p.work) as subcontracts, count(distinct p.behind) as contractors,
                count(*) filter (where p.sensitive) as sensitive, sum(p.amount) as amount,
                sum(p.contracts) + sum(p.services) + count(p.work) as things
              from pieces p left join contractor k on k.id = p.contractor_id
              group by p.company, p.contractor_id, k.name)
            select name, contractor_id, contracts, services, subcontracts, contractors, sensitive, amount, things, company
            from companies where things >= :least %s order by things desc, company desc""";

    private final EntityManager entityManager;
    private final Cursors cursors;
    private final ListAnswers answers;

    @Inject
    ConcentrationsResource(EntityManager entityManager, Cursors cursors, ListAnswers answers) {
        this.answers = answers;
        this.entityManager = entityManager;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @PageOf(value = ConcentrationView.class, csv = CSV)
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @Operation(
            summary = "特定の事業者への集中。Concentration: on which companies much depends.",
            description =
                    "A contractor behind many contracts and services, or a subcontractor behind several contractors.")
    public Response list(
            @QueryParam("atLeast")
                    @DefaultValue("2")
                    @Min(1) @Max(1_000_000) @Parameter(description = "この件数以上。At least so many things.")
                    int atLeast,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers) {
        return answers.answer(headers, page, "concentrations", COLUMNS, asked -> page(atLeast, asked));
    }

    @Transactional
    Page<ConcentrationView> page(int atLeast, PageRequest page) {
        String list = "concentrations?" + atLeast;
        Query query = entityManager.createNativeQuery(
                SQL.formatted(page.cursor == null ? "" : "and (things, company) < (:afterThings, :afterCompany)"));
        query.setParameter("least", atLeast);
        if (page.cursor != null) {
            List<String> after = cursors.decode(list, page.cursor);
            query.setParameter("afterThings", Long.valueOf(after.get(0))).setParameter("afterCompany", after.get(1));
        }
        List<String> companies = new ArrayList<>();
        List<ConcentrationView> found = new ArrayList<>();
        for (Object row : query.setMaxResults(page.limit + 1).getResultList()) {
            Object[] columns = (Object[]) row;
            companies.add((String) columns[9]);
            found.add(view(columns));
        }
        return Page.cut(
                found,
                page.limit,
                last -> cursors.encode(
                        list, List.of(String.valueOf(last.things()), companies.get(found.indexOf(last)))));
    }

    private static ConcentrationView view(Object[] columns) {
        return new ConcentrationView(
                (String) columns[0],
                (UUID) columns[1],
                number(columns[2]),
                number(columns[3]),
                number(columns[4]),
                number(columns[5]),
                number(columns[6]),
                number(columns[7]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
