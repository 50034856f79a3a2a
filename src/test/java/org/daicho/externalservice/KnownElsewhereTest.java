package org.daicho.externalservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.daicho.catalogue.Confidentiality;
import org.daicho.contract.terms.Classification;
import org.daicho.externalservice.cloud.CloudServiceDirectory;
import org.daicho.externalservice.cloud.CloudView;
import org.daicho.externalservice.cloud.terms.NewCloud;
import org.daicho.externalservice.cloud.terms.UsageRule;
import org.daicho.externalservice.decision.OwnerPost;
import org.daicho.externalservice.life.Approval;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.externalservice.social.SocialMediaAccountDirectory;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.externalservice.social.terms.OperatingProcedure;
import org.daicho.externalservice.social.terms.PublishingRule;
import org.daicho.shared.id.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What other rooms register: services and accounts that another register already knows. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class KnownElsewhereTest {

    private static final LocalDate STARTED = LocalDate.of(2024, 4, 1);
    private static final Approval APPROVED = new Approval(LocalDate.of(2025, 4, 1), null, null);
    private static final UsageRule RULE = new UsageRule("利用規程", null, null, null);

    @Inject
    CloudServiceDirectory clouds;

    @Inject
    SocialMediaAccountDirectory accounts;

    @Test
    void services_enter_in_the_state_that_their_register_can_vouch_for() {
        UUID meeting = Ids.next();
        UUID payroll = Ids.next();
        UUID booking = Ids.next();
        UUID transfer = Ids.next();
        OwnerPost owner = owner();
        register(Map.of(
                meeting, cloud(Api.unique("会議"), "US", STARTED, null, false, null, owner),
                payroll, cloud(Api.unique("給与"), "JP", STARTED, RULE, false, APPROVED, owner),
                booking, cloud(Api.unique("予約"), "JP", STARTED, null, true, null, owner),
                transfer, cloud(Api.unique("転送"), null, STARTED, null, false, null, null)));
        assertThat(clouds.view(meeting).state()).isEqualTo(ServiceState.FOUND);
        assertThat(clouds.view(payroll).state()).isEqualTo(ServiceState.IN_USE);
        assertThat(clouds.view(booking).state()).isEqualTo(ServiceState.APPLIED);
        assertThat(clouds.view(transfer).state()).isEqualTo(ServiceState.FOUND);
        Api.admin()
                .queryParam("on", "2026-04-01")
                .get(ServiceDesk.CLOUDS + '/' + payroll + "/assignments")
                .then()
                .body("items.duty", contains("CLOUD_SERVICE_MANAGER"));
        Api.admin().get(ServiceDesk.CLOUDS + '/' + payroll + "/history").then().body("items.verb", contains("created"));
        assertThat(clouds.exists(meeting)).isTrue();
        assertThat(clouds.exists(Ids.next())).isFalse();
    }

    @Test
    void a_service_is_found_again_by_its_key_and_changed_without_losing_what_was_decided_here() {
        UUID id = Ids.next();
        String name = Api.unique("ファイル転送");
        CloudServiceDirectory.Registration before = cloud(name, "JP", STARTED, null, false, null, null);
        register(Map.of(id, before));
        assertThat(clouds.withKeys(List.of(before.terms().key())))
                .extracting(CloudServiceDirectory.Entry::id)
                .containsExactly(id);
        Api.patch("*", Api.fields("application", ServiceDesk.application()))
                .patch(ServiceDesk.CLOUDS + '/' + id)
                .then()
                .statusCode(200);
        change(id, cloud(name, "JP", STARTED, RULE, false, APPROVED, owner()));
        assertThat(view(id).state()).isEqualTo(ServiceState.IN_USE);
        assertThat(view(id).application()).isNotNull();
        assertThat(view(id).version()).isEqualTo(3);
        long version = view(id).version();
        change(id, cloud(name, "JP", STARTED, RULE, false, APPROVED, owner()));
        assertThat(view(id).version()).isEqualTo(version);
    }

    @Test
    void accounts_enter_in_the_state_that_their_register_can_vouch_for() {
        UUID inOrder = Ids.next();
        UUID line = Ids.next();
        UUID silent = Ids.next();
        SocialMediaAccountDirectory.Registration good = account(true, LocalDate.of(2026, 11, 16), APPROVED, owner());
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.register(Map.of(
                        inOrder, good,
                        line, account(false, LocalDate.of(2026, 10, 1), null, null),
                        silent, account(true, null, APPROVED, owner()))));
        assertThat(accounts.view(inOrder).state()).isEqualTo(ServiceState.IN_USE);
        assertThat(accounts.view(line).state()).isEqualTo(ServiceState.FOUND);
        assertThat(accounts.view(silent).state()).isEqualTo(ServiceState.APPROVED);
        assertThat(accounts.withKeys(List.of(good.terms().key())))
                .extracting(SocialMediaAccountDirectory.Entry::id)
                .containsExactly(inOrder);
        QuarkusTransaction.requiringNew().run(() -> accounts.change(Map.of(inOrder, good)));
        Api.admin().get(ServiceDesk.ACCOUNTS + '/' + inOrder).then().header("ETag", "\"1\"");
    }

    /** As a request of its own would see it. */
    private CloudView view(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> clouds.view(id));
    }

    private void register(Map<UUID, CloudServiceDirectory.Registration> wanted) {
        QuarkusTransaction.requiringNew().run(() -> clouds.register(wanted));
    }

    private void change(UUID id, CloudServiceDirectory.Registration wanted) {
        QuarkusTransaction.requiringNew().run(() -> clouds.change(Map.of(id, wanted)));
    }

    private static OwnerPost owner() {
        return new OwnerPost(Api.unique("総務課"), "総務課長", STARTED);
    }

    private static CloudServiceDirectory.Registration cloud(
            String name,
            @Nullable String country,
            LocalDate startedOn,
            @Nullable UsageRule rule,
            boolean pending,
            @Nullable Approval approval,
            @Nullable OwnerPost owner) {
        NewCloud terms = new NewCloud(
                name,
                "クラウド",
                null,
                "(海外事業者)",
                null,
                null,
                "総務課",
                new Classification(Confidentiality.C3B, null, null),
                true,
                false,
                null,
                false,
                country == null ? List.of() : List.of(country),
                country == null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                rule,
                startedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new CloudServiceDirectory.Registration(terms, pending, approval, owner);
    }

    private static SocialMediaAccountDirectory.Registration account(
            boolean ruled, @Nullable LocalDate lastPostedOn, @Nullable Approval approval, @Nullable OwnerPost owner) {
        NewSocialMediaAccount terms = new NewSocialMediaAccount(
                "LINE公式",
                Api.unique("環境組合"),
                null,
                null,
                null,
                null,
                null,
                null,
                ruled ? new PublishingRule("収集日程", Confidentiality.C1) : null,
                ruled ? new OperatingProcedure("SNS運用手順", "第2版", null, null) : null,
                null,
                null,
                null,
                null,
                lastPostedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new SocialMediaAccountDirectory.Registration(terms, false, approval, owner);
    }
}
