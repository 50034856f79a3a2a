package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("full")
class DeploymentManifestsTest {

    private static final String CREDENTIAL = ".*_(USER|PASSWORD|ACCESS_KEY|SECRET_KEY|TOKEN)";

    @ParameterizedTest
    @EnumSource
    void every_document_is_of_a_kind_that_is_expected(Rendering rendering) {
        var base = Stream.of(
                "ServiceAccount",
                "ConfigMap",
                "Service",
                "Deployment",
                "PodDisruptionBudget",
                "NetworkPolicy",
                "NetworkPolicy");
        var more = rendering == Rendering.PRODUCTION ? Stream.of("Namespace", "Ingress") : Stream.<String>empty();
        assertThat(rendering.manifests().all())
                .extracting(document -> document.getClass().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(base, more).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_service_runs_without_any_privilege(Rendering rendering) {
        var pod = rendering.manifests().pod();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser())
                .isEqualTo(ContainerImage.read().userId());
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getContainers()).hasSize(1);
        var container = rendering.manifests().container().getSecurityContext();
        assertThat(container.getRunAsNonRoot()).isTrue();
        assertThat(container.getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getCapabilities().getAdd()).isEmpty();
        assertThat(rendering.manifests().only(ServiceAccount.class).getAutomountServiceAccountToken())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void only_tmp_can_be_written_and_holds_two_of_the_largest_uploads(Rendering rendering) {
        var manifests = rendering.manifests();
        assertThat(manifests.container().getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .containsExactly("/tmp");
        assertThat(manifests.pod().getVolumes()).hasSize(1);
        var size = manifests.pod().getVolumes().get(0).getEmptyDir().getSizeLimit();
        var largest = Quantity.parse(manifests.settings().get("DAICHO_EVIDENCE_MAX_SIZE") + "i");
        assertThat(bytes(size)).isGreaterThan(bytes(largest).multiply(BigDecimal.valueOf(2)));
        assertThat(bytes(manifests.container().getResources().getLimits().get("ephemeral-storage")))
                .isGreaterThan(bytes(size));
    }

    @ParameterizedTest
    @EnumSource
    void each_probe_asks_its_own_question(Rendering rendering) {
        var container = rendering.manifests().container();
        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                        .map(Probe::getHttpGet))
                .allSatisfy(get -> assertThat(get.getPort().getStrVal()).isEqualTo("http"))
                .extracting("path")
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
    }

    @ParameterizedTest
    @EnumSource
    void resources_are_asked_for_and_limited(Rendering rendering) {
        var resources = rendering.manifests().container().getResources();
        assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory", "ephemeral-storage");
        assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory", "ephemeral-storage");
        assertThat(resources.getRequests().get("memory"))
                .isEqualTo(resources.getLimits().get("memory"));
    }

    @ParameterizedTest
    @EnumSource
    void a_new_version_arrives_before_the_old_one_goes(Rendering rendering) {
        var deployment = rendering.manifests().only(Deployment.class).getSpec();
        assertThat(deployment.getReplicas()).isGreaterThanOrEqualTo(2);
        assertThat(deployment
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(rendering.manifests().pod().getTerminationGracePeriodSeconds())
                .isGreaterThan(40);
    }

    @ParameterizedTest
    @EnumSource
    void credentials_come_by_reference_and_never_by_value(Rendering rendering) {
        var manifests = rendering.manifests();
        assertThat(manifests.every(Secret.class)).isEmpty();
        assertThat(manifests.settings().keySet()).noneMatch(name -> name.matches(CREDENTIAL));
        assertThat(manifests.settings().values()).noneMatch(value -> value.matches("(?i).*(password=|://[^/]*@).*"));
        var credentials = manifests.container().getEnv().stream()
                .filter(variable -> variable.getName().matches(CREDENTIAL))
                .toList();
        assertThat(credentials).hasSize(5).allSatisfy(variable -> {
            assertThat(variable.getValue()).isNull();
            assertThat(variable.getValueFrom().getSecretKeyRef().getKey()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_variable_is_one_that_the_service_reads(Rendering rendering) throws IOException {
        var manifests = rendering.manifests();
        var named = Stream.concat(
                manifests.settings().keySet().stream(),
                manifests.container().getEnv().stream().map(EnvVar::getName));
        var known = KnownSettings.variables();
        assertThat(named.filter(variable -> !known.contains(variable))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_image_is_a_certain_version(Rendering rendering) {
        assertThat(rendering.manifests().container().getImage())
                .matches("[^:@]+(:[0-9][\\w.-]*|@sha256:[0-9a-f]{64})")
                .doesNotContain("latest");
    }

    private static BigDecimal bytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity);
    }
}
