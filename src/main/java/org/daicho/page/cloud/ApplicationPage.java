package org.daicho.page.cloud;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.access.Caller;
import org.daicho.access.gate.Within;
import org.daicho.externalservice.cloud.CloudsResource;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.cloud.terms.ServiceCriticality;
import org.daicho.externalservice.cloud.terms.ServiceReplaceability;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.information.Handled;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Applies for the use of a cloud service. */
@Path("/portal/services/new")
@Within("cloud-service")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ApplicationPage {

    private static final String WRITE = "service:write";

    private final Asking asking;
    private final CloudsResource clouds;
    private final Handled handled;
    private final Forms forms;
    private final Clock clock;

    @Inject
    ApplicationPage(Asking asking, CloudsResource clouds, Handled handled, Forms forms, Clock clock) {
        this.asking = asking;
        this.clouds = clouds;
        this.handled = handled;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(RoutingContext routing) {
        Caller caller = asking.caller();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("application.appliedOn", LocalDate.now(clock).toString());
        if (caller.personId() != null) {
            values.put("application.applicant.personId", caller.personId().toString());
        }
        if (caller.postId() != null) {
            values.put("application.applicant.postId", caller.postId().toString());
        }
        return forms.draw(routing, blank(Tongue.of(routing)), Filled.of(values));
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(MultivaluedMap<String, String> sent, RoutingContext routing) {
        return forms.file(
                routing,
                sent,
                blank(Tongue.of(routing)),
                WRITE,
                (body, version) ->
                        Done.ENTERED.at("/portal/services/" + Forms.id(clouds.create(body.as(NewCloud.class)))));
    }

    private Blank blank(Tongue l) {
        return new Blank(
                l.of("クラウドサービスの利用を申請する", "Apply for a cloud service"),
                l.of(
                        "申請の後、条件を一つずつ確認し、承認を受けてから利用を始めます。",
                        "Its conditions are checked one by one and its use is approved before it begins."),
                "/portal/services/new",
                l.of("申請する", "Apply"),
                "/portal/services",
                List.of(
                        Entry.line("name", l.of("サービス名", "Name")).must(),
                        Entry.line("providerName", l.of("提供事業者", "Provider")),
                        Entry.lines("purpose", l.of("利用目的", "Purpose")),
                        Entry.line("responsibleUnit", l.of("所管課", "Unit")),
                        Entry.group(
                                "application",
                                l.of("申請", "Application"),
                                List.of(
                                        Entry.line("application.applicant.name", l.of("申請した職・氏名", "Asked by"))
                                                .must(),
                                        Entry.hidden("application.applicant.personId"),
                                        Entry.hidden("application.applicant.postId"),
                                        Entry.day(l, "application.appliedOn", l.of("申請日", "Asked on"))
                                                .must(),
                                        Entry.lines("application.reason", l.of("理由", "Reason")))),
                        information(l),
                        Entry.yesNo(l, "uniformTerms", l.of("約款型のサービス（事業者が定めた約款に同意して使うもの）", "Used under uniform terms"))
                                .must(),
                        Entry.line("governingLaw", l.of("準拠法", "Governing law")).help(l.of("例: 日本法", "Such as 日本法")),
                        Entry.line("jurisdiction", l.of("裁判管轄", "Jurisdiction")),
                        Entry.line("authentication", l.of("利用者の認証", "How users are authenticated")),
                        Entry.lines("exitPlan", l.of("利用をやめるときの方法", "How one gets out")),
                        Entry.number("volume", l.of("情報の規模（人または件）", "Persons or records")),
                        Entry.choice(
                                "criticality",
                                l.of("業務の重要度", "Criticality"),
                                Entry.choices(l, ServiceCriticality.values(), ServiceCriticality::label)),
                        Entry.choice(
                                "replaceability",
                                l.of("代替の容易さ", "Replaceability"),
                                Entry.choices(l, ServiceReplaceability.values(), ServiceReplaceability::label)),
                        Entry.lines("note", l.of("備考", "Note"))));
    }

    private Entry information(Tongue l) {
        return handled.group(
                l,
                List.of(),
                List.of(
                        Entry.checks(
                                "dataCountries",
                                l.of("データの所在国", "Where the data are"),
                                List.of(
                                        new Entry.Choice("JP", l.of("日本", "Japan")),
                                        new Entry.Choice("US", l.of("アメリカ合衆国", "United States")),
                                        new Entry.Choice("SG", l.of("シンガポール", "Singapore")),
                                        new Entry.Choice("IE", l.of("アイルランド", "Ireland")),
                                        new Entry.Choice("DE", l.of("ドイツ", "Germany")),
                                        new Entry.Choice("AU", l.of("オーストラリア", "Australia")))),
                        Entry.yesNo(
                                l, "dataCountriesUnknown", l.of("所在国が不明なデータ", "Data of which nobody knows where"))));
    }
}
