package org.daicho.page.overview;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.contract.ContractFilter;
import org.daicho.contract.ContractRow;
import org.daicho.contract.ContractsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.incident.known.KnownIncidents;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The overview. */
@Path("/portal")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class OverviewPage {

    private final Asking asking;
    private final ContractsResource contracts;
    private final Standing standing;
    private final Ahead ahead;
    private final KnownIncidents incidents;
    private final Sheets sheets;

    @Inject
    OverviewPage(
            Asking asking,
            ContractsResource contracts,
            Standing standing,
            Ahead ahead,
            KnownIncidents incidents,
            Sheets sheets) {
        this.asking = asking;
        this.contracts = contracts;
        this.standing = standing;
        this.ahead = ahead;
        this.incidents = incidents;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed("self:read")
    @Operation(hidden = true)
    public String show(@Context HttpHeaders headers, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        List<Section> sections = new ArrayList<>();
        Stream.of(
                        firstSteps(l, headers),
                        incidents.open(l, headers),
                        standing.gaps(l),
                        ahead.ends(l),
                        ahead.verifications(l, headers),
                        standing.risks(l))
                .flatMap(Optional::stream)
                .forEach(sections::add);
        if (sections.isEmpty()) {
            sections.add(Section.steps(
                    "nothing",
                    l.of("表示できるものがありません", "Nothing to show"),
                    l.of("あなたの権限で見られる情報はありません。", "Your rights show nothing here."),
                    List.of()));
        }
        return sheets.page(routing, asking.caller(), l.of("概要", "Overview"), sections);
    }

    /** Only for a register without a contract. */
    private Optional<Section> firstSteps(Tongue l, HttpHeaders headers) {
        return asking.<ContractRow>list(
                        "contract:read", () -> contracts.list(new ContractFilter(), PageRequest.of(1, null), headers))
                .filter(page -> page.items().isEmpty())
                .map(page -> Section.steps(
                        "first",
                        l.of("はじめに", "First steps"),
                        l.of("契約がまだ登録されていません。次の順に始めてください。", "No contract is registered yet. Begin in this order."),
                        List.of(
                                Cell.link(
                                        l.of(
                                                "組織と職を登録する（人事の一覧を取り込めます）",
                                                "Register units and posts; the personnel list can be imported"),
                                        "/portal/units"),
                                Cell.link(l.of("委託事業者を登録する", "Register contractors"), "/portal/contractors"),
                                Cell.link(l.of("委託契約を登録する", "Register contracts"), "/portal/contracts"),
                                Cell.of(l.of("条項を確認し、証拠を添付する", "State the clauses and attach evidence")))));
    }
}
