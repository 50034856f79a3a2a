package org.daicho.page.agenda;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.access.gate.Within;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.compliance.gap.GapView;
import org.daicho.compliance.gap.GapsResource;
import org.daicho.compliance.rule.Severity;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.place.Places;
import org.daicho.page.search.Filters;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the policy demands and is not there, the worst first; today, or on a day to come. */
@Path(Places.GAPS)
@Within("gap")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class GapPages {

    private static final String READ = "compliance:read";

    private final Asking asking;
    private final GapsResource gaps;
    private final Sheets sheets;

    @Inject
    GapPages(Asking asking, GapsResource gaps, Sheets sheets) {
        this.asking = asking;
        this.gaps = gaps;
        this.sheets = sheets;
    }

    @GET
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String list(
            @QueryParam("severity") @Nullable @Size(max = 20) String severity,
            @QueryParam("rule") @Nullable @Size(max = 60) String rule,
            @QueryParam("on") @Nullable @Size(max = 30) String on,
            @QueryParam(Whose.PARAMETER) @Nullable @Size(max = 20) String whose,
            @QueryParam("contract") @Nullable UUID contract,
            @QueryParam("contractor") @Nullable UUID contractor,
            @QueryParam("service") @Nullable UUID service,
            @QueryParam("cursor") @Nullable @Size(max = 2000) String cursor,
            @Context HttpHeaders headers,
            RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        Whose theirs = Whose.of(asking.caller(), whose);
        GapFilter filter = new GapFilter();
        filter.severity = Filters.named("severity", Severity.class, severity);
        filter.rule = Filters.text(rule);
        filter.on = Filters.day("on", on);
        filter.personId = theirs.personId();
        filter.postId = theirs.postId();
        filter.contractId = contract;
        filter.contractorId = contractor;
        filter.serviceId = service;
        Page<GapView> page = asking.<GapView>list(READ, () -> gaps.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        Section found = GapTable.of(
                        l,
                        "found",
                        l.of("不備の一覧（重大なものから）", "Gaps found, the worst first"),
                        null,
                        l.of("当てはまる不備はありません。", "No such gap."))
                .list(page, routing);
        List<Section> sections = List.of(search(l, filter, on, theirs), found);
        return sheets.page(routing, asking.caller(), l.of("不備", "Gaps"), sections);
    }

    private Section search(Tongue l, GapFilter filter, @Nullable String on, Whose theirs) {
        List<Field> fields = new ArrayList<>(List.of(
                Filters.choice(
                        l, "severity", l.of("重大さ", "Severity"), Severity.class, Severity::label, filter.severity),
                rules(l, filter.rule),
                Field.text("on", l.of("いつの時点か（例: 令和9年4月1日）", "On which day, such as 2027-04-01"), on)));
        fields.addAll(theirs.field(l, asking.caller()));
        about("contract", filter.contractId).forEach(fields::add);
        about("contractor", filter.contractorId).forEach(fields::add);
        about("service", filter.serviceId).forEach(fields::add);
        return Filters.form(l, Places.GAPS, fields);
    }

    /** Stays as it is while the other choices change. */
    private static Stream<Field> about(String name, @Nullable UUID id) {
        return id == null ? Stream.empty() : Stream.of(Field.hidden(name, id.toString()));
    }

    private Field rules(Tongue l, @Nullable String chosen) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", l.of("すべて", "all"), chosen == null));
        gaps.rules()
                .items()
                .forEach(rule -> options.add(new Field.Option(
                        rule.code(), l.of(rule.title()), rule.code().equals(chosen))));
        return Field.choice("rule", l.of("種類", "Kind"), options);
    }

    /** The address of all gaps of one contract, contractor or service. */
    public static String of(GapFilter one) {
        UriBuilder address = UriBuilder.fromPath(Places.GAPS);
        narrow(address, "contract", one.contractId);
        narrow(address, "contractor", one.contractorId);
        narrow(address, "service", one.serviceId);
        return address.build().toString();
    }

    private static void narrow(UriBuilder address, String name, @Nullable UUID id) {
        if (id != null) {
            address.queryParam(name, id);
        }
    }
}
