package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    @Test
    void what_a_cluster_takes_is_read() throws IOException {
        var manifests = Manifests.read("{apiVersion: v1, kind: ConfigMap, data: {A: \"8686\"}}");
        assertThat(manifests.only(ConfigMap.class).getData()).containsEntry("A", "8686");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: apps/v1, kind: Deployment, replicas: 2}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {replica: 2}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {nmae: daicho}}",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: {egress: [{too: []}]}}",
                "{apiVersion: policy/v1, kind: PodDisruptionBudget, spec: {maxUnavailabel: 1}}"
            })
    void a_field_that_no_cluster_knows_is_refused(String document) {
        assertThatThrownBy(() -> Manifests.read(document)).hasMessageContaining("Unrecognized field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: ConfigMap, data: {DAICHO_HTTP_PORT: 8686}}",
                "{apiVersion: v1, kind: ConfigMap, data: {A: true}}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: \"2\"}}",
                "{apiVersion: v1, kind: ServiceAccount, automountServiceAccountToken: \"false\"}"
            })
    void a_value_of_another_type_is_refused(String document) {
        assertThatThrownBy(() -> Manifests.read(document)).hasMessageContaining("Cannot coerce");
    }
}
