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
import org.daicho.externalservice.condition.ConditionList;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.review.TermsReviewView;
import org.daicho.externalservice.social.AccountConditionsResource;
import org.daicho.externalservice.social.AccountFilter;
import org.daicho.externalservice.social.AccountRow;
import org.daicho.externalservice.social.AccountsResource;
import org.daicho.externalservice.social.SocialMediaAccountView;
import org.daicho.externalservice.social.part.AccountTermsReviewsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.page.past.Past;
import org.daicho.page.place.Places;
import org.daicho.page.search.Filters;
import org.daicho.page.search.Found;
import org.daicho.page.use.UseStep;
import org.daicho.shared.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Social media accounts. */
@Path(Places.ACCOUNTS)
@Within("social-media-account")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class AccountPages {

    private static final String TYPE = "social-media-account";
    private static final String READ = "service:read";

    private final Asking asking;
    private final AccountsResource register;
    private final AccountConditionsResource conditions;
    private final AccountTermsReviewsResource reviews;
    private final Things things;
    private final Past past;
    private final Sheets sheets;

    @Inject
    AccountPages(
            Asking asking,
            AccountsResource register,
            AccountConditionsResource conditions,
            AccountTermsReviewsResource reviews,
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
        AccountFilter filter = new AccountFilter();
        filter.q = Filters.text(q);
        filter.state = Filters.named("state", ServiceState.class, state);
        Page<AccountRow> page = asking.<AccountRow>list(READ, () -> register.list(filter, Asking.rows(cursor), headers))
                .orElseThrow();
        List<Section> sections = List.of(search(l, q, filter.state), found(l, page, routing));
        return sheets.page(routing, asking.caller(), l.of("ソーシャルメディア", "Social media"), sections);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(READ)
    @Operation(hidden = true)
    public String read(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @Context Request request, RoutingContext routing) {
        Tongue l = Tongue.of(routing);
        SocialMediaAccountView view = asking.ask(READ, () ->
                        (SocialMediaAccountView) register.read(id, request).getEntity())
                .orElseThrow();
        GapFilter gaps = new GapFilter();
        gaps.serviceId = id;
        List<Section> sections = Things.shown(
                Section.facts("terms", l.of("登録内容", "Entry"), facts(l, view)),
                Doing.section(l, doing(l, view)),
                things.incidents(l, SubjectType.SOCIAL_MEDIA_ACCOUNT, id, headers),
                things.gaps(l, id, gaps, headers),
                asking.ask(READ, () ->
                                (ConditionList) conditions.list(id, request).getEntity())
                        .map(found -> Conditions.section(l, found)),
                asking.<TermsReviewView>list(READ, () -> reviews.list(id, Asking.rows(null), headers))
                        .map(found -> TermsReviews.section(l, found)),
                things.owners(l, TYPE, id),
                things.evidence(l, SubjectType.SOCIAL_MEDIA_ACCOUNT, id, headers),
                things.handIn(l, SubjectType.SOCIAL_MEDIA_ACCOUNT, id),
                things.bundle(l, Scope.SOCIAL_MEDIA_ACCOUNT, id),
                past.section(l, READ, view.version(), page -> register.history(id, page, headers)));
        return sheets.page(routing, asking.caller(), view.platform() + " " + view.accountName(), sections);
    }

    private List<Cell> doing(Tongue l, SocialMediaAccountView view) {
        List<Cell> links = new ArrayList<>();
        String place = Places.ACCOUNTS + '/' + view.id();
        if (view.state() == ServiceState.APPLIED && asking.may("service:approve")) {
            links.add(Cell.link(l.of("利用を承認する・承認しない", "Approve or refuse its use"), place + "/decide"));
        }
        links.addAll(UseStep.links(asking, l, view.state(), place));
        return links;
    }

    private static List<Fact> facts(Tongue l, SocialMediaAccountView view) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("状態", "State"), l.of(view.state().label())));
        facts.add(Fact.of(l.of("アドレス", "Address"), view.url()));
        facts.add(Fact.of(l.of("利用目的", "Purpose"), view.purpose()));
        facts.add(Fact.of(l.of("所管", "Unit"), view.responsibleUnit()));
        facts.add(Fact.of(l.of("運用者", "Operated by"), view.operator()));
        facts.add(Fact.of(
                l.of("発信できる情報", "What may be published"),
                view.publishingRule() == null ? null : view.publishingRule().information()));
        facts.add(Fact.of(
                l.of("運用手順", "Procedure"),
                view.operatingProcedure() == null
                        ? null
                        : view.operatingProcedure().title()));
        facts.add(Fact.of(l.of("公式サイトへの掲載", "Listed on the official site"), l.yes(view.officialSiteListed())));
        facts.add(Fact.of(l.of("運用主体の明示", "Names who runs it"), l.yes(view.operatingBodyNamed())));
        facts.add(Fact.of(l.of("多要素認証", "Multi-factor authentication"), l.yes(view.multiFactor())));
        facts.add(Fact.of(l.of("最後の発信", "Last post"), l.day(view.lastPostedOn())));
        facts.add(Fact.of(l.of("休眠とみなす日", "Dormant from"), l.day(view.dormantFrom())));
        facts.add(Fact.of(l.of("利用開始日", "In use since"), l.day(view.startedOn())));
        facts.add(Fact.of(l.of("規約の次回確認", "Terms to be reviewed"), l.day(view.termsReviewDueOn())));
        facts.add(Fact.of(l.of("備考", "Note"), view.note()));
        return facts;
    }

    private static Section search(Tongue l, @Nullable String q, @Nullable ServiceState state) {
        return Filters.form(
                l,
                Places.ACCOUNTS,
                List.of(
                        Field.text("q", l.of("アカウント名・サービス・目的", "Name, platform or purpose"), q),
                        Filters.choice(
                                l, "state", l.of("状態", "State"), ServiceState.class, ServiceState::label, state)));
    }

    private static Section found(Tongue l, Page<AccountRow> page, RoutingContext routing) {
        return new Found<AccountRow>(
                        "found",
                        l.of("ソーシャルメディアの一覧", "Social media accounts found"),
                        List.of(
                                l.of("アカウント", "Account"),
                                l.of("サービス", "Platform"),
                                l.of("所管", "Unit"),
                                l.of("受託者", "Contractor"),
                                l.of("最後の発信", "Last post"),
                                l.of("状態", "State")),
                        row -> List.of(
                                Places.link(
                                        row.account().accountName(),
                                        TYPE,
                                        row.account().id()),
                                Cell.of(row.account().platform()),
                                Cell.of(row.account().responsibleUnit()),
                                Cell.of(row.contractorName()),
                                Cell.of(l.day(row.account().lastPostedOn())),
                                Cell.of(l.of(row.account().state().label()))),
                        l.of("当てはまるアカウントはありません。", "No such account."))
                .list(page, routing);
    }
}
