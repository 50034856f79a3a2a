package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("full")
class ManifestLinksTest {

    /** Of the identity provider, whose address is a setting of each installation. */
    private static final int HTTPS = 443;

    @ParameterizedTest
    @EnumSource
    void selectors_and_names_lead_to_what_is_there(Rendering rendering) {
        var manifests = rendering.manifests();
        var labels = manifests.podLabels();
        assertThat(labels)
                .containsAllEntriesOf(manifests.only(Service.class).getSpec().getSelector())
                .containsAllEntriesOf(
                        manifests.only(Deployment.class).getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(manifests
                        .only(PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels());
        assertThat(manifests.pod().getTopologySpreadConstraints()).isNotEmpty().allSatisfy(constraint -> assertThat(
                        labels)
                .containsAllEntriesOf(constraint.getLabelSelector().getMatchLabels()));
        assertThat(manifests.pod().getServiceAccountName()).isEqualTo(nameOf(manifests, ServiceAccount.class));
        assertThat(manifests.container().getEnvFrom())
                .extracting(source -> source.getConfigMapRef().getName())
                .containsExactly(nameOf(manifests, ConfigMap.class));
    }

    @ParameterizedTest
    @EnumSource
    void the_service_port_leads_to_the_port_of_the_image(Rendering rendering) {
        var port = rendering.manifests().container().getPorts().get(0);
        assertThat(port.getContainerPort()).isEqualTo(ContainerImage.read().port());
        var target =
                rendering.manifests().only(Service.class).getSpec().getPorts().get(0);
        assertThat(target.getTargetPort().getStrVal()).isEqualTo(port.getName());
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_not_allowed_is_forbidden(Rendering rendering) {
        var deny = policy(rendering, "default-deny");
        assertThat(deny.getPodSelector().getMatchLabels()).isEmpty();
        assertThat(deny.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(deny.getIngress()).isEmpty();
        assertThat(deny.getEgress()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_pods_hear_the_ingress_controller_only(Rendering rendering) {
        var allow = policy(rendering, "daicho");
        var selected = allow.getPodSelector().getMatchLabels();
        assertThat(selected).isNotEmpty();
        assertThat(rendering.manifests().podLabels()).containsAllEntriesOf(selected);
        assertThat(allow.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(allow.getIngress()).singleElement().satisfies(rule -> {
            assertThat(rule.getFrom()).singleElement().satisfies(peer -> {
                assertThat(peer.getNamespaceSelector().getMatchLabels()).isNotEmpty();
                assertThat(peer.getPodSelector().getMatchLabels()).isNotEmpty();
            });
            assertThat(rule.getPorts())
                    .extracting(port -> port.getPort().getStrVal())
                    .containsExactly("http");
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_pods_reach_names_database_store_and_identity_provider_only(Rendering rendering) {
        var rules = policy(rendering, "daicho").getEgress();
        var settings = rendering.manifests().settings();
        assertThat(rules)
                .extracting(rule -> rule.getPorts().get(0).getPort().getIntVal())
                .containsExactly(
                        53,
                        port(settings.get("DAICHO_DATABASE_URL").substring("jdbc:".length())),
                        port(settings.get("DAICHO_STORE_ENDPOINT")),
                        HTTPS);
        assertThat(rules.get(0).getTo()).singleElement().satisfies(peer -> assertThat(
                        peer.getPodSelector().getMatchLabels())
                .isNotEmpty());
        assertThat(rules.subList(1, rules.size())).allSatisfy(rule -> {
            assertThat(rule.getPorts()).hasSize(1);
            assertThat(rule.getTo())
                    .isNotEmpty()
                    .allSatisfy(peer -> assertThat(peer.getIpBlock().getCidr()).endsWith("/32"));
        });
    }

    @Test
    void production_replaces_every_placeholder_and_speaks_tls_on_every_side() {
        var manifests = Rendering.PRODUCTION.manifests();
        assertThat(manifests.all().toString()).doesNotContain(".invalid").doesNotContain("192.0.2.");
        assertThat(manifests.settings())
                .hasEntrySatisfying("DAICHO_STORE_ENDPOINT", endpoint -> assertThat(endpoint)
                        .startsWith("https://"))
                .hasEntrySatisfying(
                        "DAICHO_DATABASE_URL", url -> assertThat(url).contains("sslmode=verify-full"));
        var ingress = manifests.only(Ingress.class).getSpec();
        var backend = ingress.getRules()
                .get(0)
                .getHttp()
                .getPaths()
                .get(0)
                .getBackend()
                .getService();
        assertThat(ingress.getRules())
                .allSatisfy(
                        rule -> assertThat(ingress.getTls().get(0).getHosts()).contains(rule.getHost()));
        assertThat(backend.getName()).isEqualTo(nameOf(manifests, Service.class));
        assertThat(backend.getPort().getName())
                .isEqualTo(manifests
                        .only(Service.class)
                        .getSpec()
                        .getPorts()
                        .get(0)
                        .getName());
    }

    private static String nameOf(Manifests manifests, Class<? extends HasMetadata> kind) {
        return manifests.only(kind).getMetadata().getName();
    }

    private static NetworkPolicySpec policy(Rendering rendering, String name) {
        return rendering.manifests().every(NetworkPolicy.class).stream()
                .filter(policy -> policy.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getSpec();
    }

    private static int port(String address) {
        var uri = URI.create(address);
        return uri.getPort() < 0 ? 443 : uri.getPort();
    }
}
