package org.daicho;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@code kubectl kustomize} makes of a folder, read as strictly as a cluster's API server reads it. */
record Manifests(List<HasMetadata> all) {

    private static final ObjectMapper STRICT = strict();

    static Manifests rendered(Path folder) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Files.createDirectories(Path.of("target")), "rendered-", ".yaml");
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString(), "-o", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IOException(folder + " does not render: " + said);
            }
            return read(Files.readString(file));
        } finally {
            Files.delete(file);
        }
    }

    static Manifests read(String yaml) throws IOException {
        try (var documents = STRICT.readerFor(KubernetesResource.class).<HasMetadata>readValues(yaml)) {
            return new Manifests(documents.readAll());
        }
    }

    <T extends HasMetadata> List<T> every(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T only(Class<T> kind) {
        var found = every(kind);
        if (found.size() != 1) {
            throw new AssertionError("Not one but " + found.size() + " of " + kind.getSimpleName());
        }
        return found.get(0);
    }

    Map<String, String> podLabels() {
        return only(Deployment.class).getSpec().getTemplate().getMetadata().getLabels();
    }

    PodSpec pod() {
        return only(Deployment.class).getSpec().getTemplate().getSpec();
    }

    Container container() {
        return pod().getContainers().get(0);
    }

    Map<String, String> settings() {
        return only(ConfigMap.class).getData();
    }

    /** The models keep unknown fields in a map and Jackson turns {@code true} into {@code "true"}; a cluster does neither. */
    private static ObjectMapper strict() {
        var introspector = new JacksonAnnotationIntrospector() {
            @Override
            public Boolean hasAnySetter(Annotated member) {
                return false;
            }
        };
        var mapper = YAMLMapper.builder()
                .annotationIntrospector(introspector)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        return mapper;
    }
}
