package org.daicho.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.daicho.Api;
import org.daicho.assurance.AuditCalls;
import org.daicho.verification.Checks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The evidence of a finding, which may be that of anything, is kept by whoever changes something else of it. */
@QuarkusTest
class FindingPagesTest {

    private static final String TITLE = "再委託の承認書";

    private Browser officer;
    private String audit;

    @BeforeEach
    void signIn() {
        officer = Browser.signedIn("SECURITY_OFFICER");
        audit = AuditCalls.startedAudit();
    }

    @Test
    void evidence_of_something_else_is_offered_by_its_title_and_stays_when_the_form_is_sent_back() {
        List<String> evidence = List.of(
                evidence("CONTRACT", Api.contract(), "2026-05-01"),
                evidence("AUDIT", audit, "2026-05-01"),
                Checks.evidence());
        String id = finding(evidence);
        Document form = officer.page(change(id));
        assertThat(Browser.fields(form)).containsEntry("evidenceIds", evidence);
        assertThat(form.select("#form").text()).contains(TITLE).doesNotContain("担当範囲外");

        officer.follow(officer.send(form));

        JsonPath same = Api.get(AuditCalls.FINDINGS + '/' + id);
        assertThat(same.getInt("version")).isEqualTo(1);
        assertThat(same.getList("evidenceIds", String.class)).isEqualTo(evidence);
    }

    @Test
    void it_stays_when_a_slip_is_corrected_and_goes_only_when_it_is_unchosen() {
        List<String> evidence = List.of(evidence("CONTRACT", Api.contract(), "2026-05-01"));
        String id = finding(evidence);
        String path = AuditCalls.FINDINGS + '/' + id;

        Document refused = Jsoup.parse(officer.send(officer.page(change(id)), "title", "訂正した件名", "dueOn", "いつか")
                .asString());
        assertThat(Browser.fields(refused)).containsEntry("evidenceIds", evidence);
        officer.follow(officer.send(refused, "dueOn", "2027-01-31"));

        assertThat(Api.get(path).getString("title")).isEqualTo("訂正した件名");
        assertThat(Api.get(path).getList("evidenceIds", String.class)).isEqualTo(evidence);
        officer.follow(officer.send(officer.page(change(id)), "evidenceIds", ""));
        assertThat(Api.get(path).getList("evidenceIds", String.class)).isEmpty();
    }

    @Test
    void the_newest_evidence_of_the_audit_is_offered_first() {
        String older = evidence("AUDIT", audit, "2026-05-01");
        String newest = evidence("AUDIT", audit, "2026-07-01");
        String newer = evidence("AUDIT", audit, "2026-06-01");

        Document form = officer.page("/portal/audits/" + audit + "/findings/new");

        assertThat(form.select("input[name=evidenceIds]").eachAttr("value")).containsExactly(newest, newer, older);
    }

    private String finding(List<String> evidence) {
        Map<String, Object> wanted = AuditCalls.newFinding();
        wanted.put("evidenceIds", evidence);
        return Api.post(AuditCalls.AUDITS + '/' + audit + "/findings", wanted).path("id");
    }

    private static String change(String id) {
        return "/portal/findings/" + id + "/change";
    }

    private static String evidence(String type, String subject, String receivedOn) {
        return Api.post(
                        "/api/v1/evidence",
                        Map.of(
                                "title",
                                TITLE,
                                "kind",
                                "OTHER",
                                "fileName",
                                "承認書.pdf",
                                "receivedOn",
                                receivedOn,
                                "subjects",
                                List.of(Map.of("type", type, "id", subject))))
                .path("id");
    }
}
