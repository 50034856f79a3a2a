package org.daicho.page.contractor;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.daicho.access.gate.Within;
import org.daicho.catalogue.WorkKind;
import org.daicho.contractor.attestation.ContractorAttestationsResource;
import org.daicho.contractor.attestation.NewAttestation;
import org.daicho.contractor.attestation.kind.AttestationKind;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records that a contractor is certified or registered somewhere. */
@Path("/portal/contractors/{id}/attestations/new")
@Within("contractor")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class NewAttestationPage {

    private static final String WRITE = "contractor:write";

    private final ContractorAttestationsResource attestations;
    private final Forms forms;

    @Inject
    NewAttestationPage(ContractorAttestationsResource attestations, Forms forms) {
        this.attestations = attestations;
        this.forms = forms;
    }

    @GET
    @PermissionsAllowed(WRITE)
    @Operation(hidden = true)
    public String show(@PathParam("id") UUID id, RoutingContext routing) {
        return forms.draw(routing, blank(Tongue.of(routing), id), Filled.nothing());
    }

    @POST
    @Idempotent(transactional = false)
    @PermissionsAllowed(WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response record(@PathParam("id") UUID id, MultivaluedMap<String, String> sent, RoutingContext routing) {
        return forms.file(routing, sent, blank(Tongue.of(routing), id), WRITE, (body, version) -> {
            attestations.create(id, body.as(NewAttestation.class));
            return Done.RECORDED.at("/portal/contractors/" + id + "#attestations");
        });
    }

    private static Blank blank(Tongue l, UUID id) {
        String place = "/portal/contractors/" + id;
        return new Blank(
                l.of("認証・登録を記録する", "Record an attestation"),
                l.of("証明書や公開名簿で確かめたとおりに入力してください。", "As the certificate or the public register has it."),
                place + "/attestations/new",
                l.of("記録する", "Record"),
                place,
                List.of(
                        Entry.choice(
                                        "kind",
                                        l.of("種類", "Kind"),
                                        Entry.choices(l, AttestationKind.values(), AttestationKind::label))
                                .must(),
                        Entry.line("number", l.of("番号", "Number")),
                        Entry.line("standard", l.of("規格", "Standard"))
                                .help(l.of(
                                        "「その他」では必須。例: JIS Q 27001:2023",
                                        "Needed for \"other\"; such as JIS Q 27001:2023")),
                        Entry.line("issuer", l.of("認証・登録機関", "Issuer")),
                        Entry.lines("scope", l.of("登録範囲", "Scope")),
                        Entry.line("level", l.of("段階", "Level")).help(l.of("例: ★3", "Such as ★3")),
                        Entry.day(l, "validFrom", l.of("有効期間の初日", "Valid from")).must(),
                        Entry.day(l, "validUntil", l.of("有効期限", "Valid until")),
                        Entry.checks(
                                        "coveredKinds",
                                        l.of("登録範囲に入ると判断した業務", "Kinds of work judged to be inside the scope"),
                                        Entry.choices(l, WorkKind.values(), WorkKind::label))
                                .help(l.of("選ばなければ、どれも範囲外として記録します。", "Choosing none records that none is inside.")),
                        Entry.day(l, "checkedOn", l.of("確認した日", "Looked up on")),
                        Entry.line("checkedSource", l.of("確認した資料", "Looked up in"))
                                .help(l.of("例: 認証機関の公開名簿", "Such as the issuer's public register")),
                        Entry.lines("note", l.of("備考", "Note"))));
    }
}
