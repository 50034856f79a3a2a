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
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.bundle.scope.Scope;
import org.daicho.compliance.gap.GapFilter;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.externalservice.cloud.CloudConditionsResource;
import org.daicho.externalservice.cloud.CloudFilter;
import org.daicho.externalservice.cloud.CloudRow;
import org.daicho.externalservice.cloud.CloudView;
import org.daicho.externalservice.cloud.CloudsResource;
import org.daicho.externalservice.cloud.part.CloudTermsReviewsResource;
import org.daicho.externalservice.condition.ConditionList;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.review.TermsReviewView;
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
import org.daicho.page.use.UseStep;
import org.daicho.shared.page.Page;
import org.daicho.verification.check.VerificationFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Cloud services. */
@Path("/portal/services")
@Within("cloud-service")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ServicePages {

    private static final String PATH = "/portal/services/";
    private static final String READ = "service:read";

    private final Asking asking;
    private final CloudsResource register;
    private final CloudConditionsResource conditions;
    private final CloudTermsReviewsResource reviews;
    private final Things things;
    private final Past past;
    private final Sheets sheets;

    @Inject
    ServicePages(
            Asking asking,
            CloudsResource register,
            CloudConditionsResource conditions,
            CloudTermsReviewsResource reviews,
            Things things,
            Past past,
            Sheets sheets) {
        this.asking = asking;
        this.register = register;
        this.conditions = conditions;
        this.reviews = reviews;
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
        CloudFilter filter = new CloudFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", ServiceState.class, state);
        Page<CloudRow> page = asking.<CloudRow>list(READ, () -> register.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = Doing.above(
                Doing.list(asking, l, "service:write", l.of("利用を申請する", "Apply for a service"), PATH + "new"),
                search(l, q, filter.state),
                found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("クラウドサービス", "Cloud services"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        CloudView view = asking.ask(
                        READ, () -> (CloudView) register.read(id, request).getEntity())
                .orElseThrow();
        GapFilter gaps = new GapFilter();
        gaps.serviceId = id;
        VerificationFilter checks = new VerificationFilter();
        checks.serviceId = id;
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("登録内容", "Entry"), facts(l, view)),
                Doing.section(l, doing(l, view)),
                things.incidents(l, SubjectType.CLOUD_SERVICE, id, headers),
                things.gaps(l, id, gaps, headers),
                asking.ask(READ, () ->
                                (ConditionList) conditions.list(id, request).getEntity())
                        .map(found -> Conditions.section(l, found)),
                asking.<TermsReviewView>list(READ, () -> reviews.list(id, Asking.rows(null), headers))
                        .map(found -> TermsReviews.section(l, found)),
                things.owners(l, "cloud-service", id),
                things.evidence(l, SubjectType.CLOUD_SERVICE, id, headers),
                things.handIn(l, SubjectType.CLOUD_SERVICE, id),
                things.checks(l, checks, headers),
                things.bundle(l, Scope.CLOUD_SERVICE, id),
                past.section(l, READ, view.version(), page -> register.history(id, page, headers)));
        return sheets.page(routing, asking.caller(), view.name(), sections);
    }

    private List<Cell> doing(Tongue l, CloudView view) {
        List<Cell> links = new ArrayList<>();
        String place = PATH + view.id();
        if (!view.state().isFinal() && asking.may("service:write")) {
            links.add(Cell.link(l.of("条件を確認する", "Check the conditions"), place + "/conditions"));
            links.add(Cell.link(l.of("約款等の確認を記録する", "Record a review of the terms"), place + "/terms-reviews/new"));
        }
        if (view.state() == ServiceState.APPLIED && asking.may("service:approve")) {
            links.add(Cell.link(l.of("利用を承認する・承認しない", "Approve or refuse its use"), place + "/decide"));
        }
        links.addAll(UseStep.links(asking, l, view.state(), place));
        return links;
    }

    private static List<Fact> facts(Tongue l, CloudView view) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(view.state().label())));
        facts.add(Fact.of(l.of("提供事業者", "Provider"), view.providerName()));
        facts.add(Fact.of(l.of("利用目的", "Purpose"), view.purpose()));
        facts.add(Fact.of(l.of("所管", "Unit"), view.responsibleUnit()));
        facts.add(Fact.of(l.of("個人情報", "Personal data"), l.yes(view.personalData())));
        facts.add(Fact.of(l.of("特定個人情報", "My Number"), l.yes(view.myNumber())));
        facts.add(Fact.of(
                l.of("データの所在国", "Where the data are"),
                view.dataCountriesUnknown()
                        ? l.of("不明", "unknown")
                        : view.dataCountries().isEmpty() ? null : String.join(l.of("、", ", "), view.dataCountries())));
        facts.add(Fact.of(l.of("準拠法", "Governing law"), view.governingLaw()));
        facts.add(Fact.of(l.of("利用開始日", "In use since"), l.day(view.startedOn())));
        facts.add(Fact.of(l.of("規約の次回確認", "Terms to be reviewed"), l.day(view.termsReviewDueOn())));
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        return facts;
    }

    private static Section search(Tongue l, @Nullable String q, @Nullable ServiceState state) {
        return Filters.form(
                l,
                "/portal/services",
                List.of(
                        Field.text("q", l.of("サービス名・提供事業者", "Name or provider"), q),
                        Filters.choice(
                                l, "state", l.of("状態", "State"), ServiceState.class, ServiceState::label, state)));
    }

    private static Section found(Tongue l, Page<CloudRow> page, RoutingContext routing) {
        return new Found<CloudRow>(
                        "found",
                        l.of("クラウドサービスの一覧", "Cloud services found"),
                        List.of(
                                l.of("名称", "Name"),
                                l.of("提供事業者", "Provider"),
                                l.of("所管", "Unit"),
                                l.of("規約の次回確認", "Terms to be reviewed"),
                                l.of("状態", "State")),
                        row -> List.of(
                                Cell.link(row.cloud().name(), PATH + row.cloud().id()),
                                Cell.of(row.cloud().providerName()),
                                Cell.of(row.cloud().responsibleUnit()),
                                Cell.of(l.day(row.cloud().termsReviewDueOn())),
                                Cell.of(l.of(row.cloud().state().label()))),
                        l.of("当てはまるクラウドサービスはありません。", "No such cloud service."))
                .list(page, routing);
    }
}
