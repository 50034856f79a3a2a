package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Clients that others make of the committed specification, in Java and TypeScript, do the main job against the packaged
 * service; and a parser that is not ours reads its calendar. Nothing that is generated is kept.
 */
@Tag("full")
class GeneratedClientsIT {

    private static final Path SPECIFICATION = Path.of("openapi", "openapi.yaml");
    private static final Path WALKTHROUGH =
            Path.of("src", "test", "walkthrough").toAbsolutePath();
    private static final Path SAMPLES =
            Path.of("src", "test", "resources", "samples").toAbsolutePath();

    /** Where the profile puts it. */
    private static final Path GENERATOR = Path.of("target", "openapi-generator", "openapi-generator-cli.jar");

    /** Where {@code .ci/run} installs what comes from npm. */
    private static final Path NODE = Path.of("target", "node").toAbsolutePath();

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        service = new PackagedService().start();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void a_java_client_compiles_and_does_the_main_job() throws Exception {
        assumeTrue(Files.isRegularFile(GENERATOR), "needs openapi-generator, which the profile full brings");
        Path made = service.folder().resolve("java-client");
        Path classes = service.folder().resolve("java-classes");
        service.run(
                java("java"),
                "-Xmx512m",
                "-jar",
                GENERATOR.toString(),
                "generate",
                "-g",
                "java",
                "--library",
                "okhttp-gson",
                "-i",
                SPECIFICATION.toString(),
                "-o",
                made.toString(),
                "--additional-properties=apiPackage=client.api,modelPackage=client.model,invokerPackage=client",
                "--additional-properties=useJakartaEe=true,openApiNullable=false",
                "--global-property=models,apis,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false");

        service.run(
                java("javac"),
                "-J-Xmx768m",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                libraries(),
                "@" + sources(made),
                WALKTHROUGH.resolve("JavaClient.java").toString());
        String printed = service.run(
                java("java"),
                "-cp",
                classes + File.pathSeparator + libraries(),
                "JavaClient",
                service.baseUrl(),
                service.token(),
                SAMPLES.toString(),
                service.folder().toString());

        assertThat(printed).contains("OK: Java ");
        verify("java");
    }

    @Test
    void a_typescript_client_compiles_and_does_the_main_job() throws Exception {
        needs("openapi-typescript", "openapi-fetch", "typescript");
        // under node_modules' parent, where Node and the compiler find what is imported
        Path work = Files.createTempDirectory(NODE, "client-");
        try {
            Files.writeString(work.resolve("package.json"), "{\"type\":\"module\"}");
            Path program = work.resolve("typescript-client.ts");
            Files.copy(WALKTHROUGH.resolve("typescript-client.ts"), program, StandardCopyOption.REPLACE_EXISTING);
            service.run(
                    "node",
                    module("openapi-typescript", "bin", "cli.js"),
                    SPECIFICATION.toString(),
                    "-o",
                    work.resolve("schema.d.ts").toString());
            service.run(
                    "node",
                    module("typescript", "bin", "tsc"),
                    "--strict",
                    "--module",
                    "nodenext",
                    "--target",
                    "es2022",
                    "--skipLibCheck",
                    "--typeRoots",
                    module("@types"),
                    "--types",
                    "node",
                    "--outDir",
                    work.toString(),
                    program.toString());

            String printed = service.run(
                    "node",
                    work.resolve("typescript-client.js").toString(),
                    service.baseUrl(),
                    service.token(),
                    SAMPLES.toString(),
                    service.folder().toString());

            assertThat(printed).contains("OK: TypeScript ");
            verify("typescript");
        } finally {
            EmbeddedServers.remove(work);
        }
    }

    @Test
    void a_parser_of_others_reads_in_the_calendar_what_the_list_of_deadlines_says() throws Exception {
        needs("ical.js");
        service.run(
                "bash",
                WALKTHROUGH.resolve("main-job.sh").toString(),
                service.baseUrl(),
                service.token(),
                SAMPLES.toString(),
                service.folder().resolve("main-job").toString());

        assertThat(service.run(
                        "node",
                        WALKTHROUGH.resolve("ical-reader.mjs").toString(),
                        service.baseUrl(),
                        service.token(),
                        NODE.toString()))
                .containsPattern("OK: [1-9][0-9]* events");
    }

    /** The bundle that the client fetched, with the certificate that it fetched. */
    private static void verify(String name) throws IOException, InterruptedException {
        service.run(
                java("java"),
                "-jar",
                JAR.toString(),
                "verify",
                service.folder().resolve(name + ".zip").toString(),
                "--certificate",
                service.folder().resolve(name + ".pem").toString());
    }

    private static void needs(String... modules) {
        for (String module : modules) {
            assumeTrue(
                    Files.isDirectory(Path.of(module(module))),
                    "needs " + module + ", which .ci/run installs by npm into target/node");
        }
    }

    private static String module(String... path) {
        return Path.of(NODE.resolve("node_modules").toString(), path).toString();
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** What this test runs with; failsafe hides it behind a jar that only points to it. */
    private static String libraries() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Path sources(Path made) throws IOException {
        Path list = made.resolve("sources.txt");
        try (Stream<Path> files = Files.walk(made.resolve("src").resolve("main"))) {
            Files.write(
                    list,
                    files.map(Path::toString)
                            .filter(file -> file.endsWith(".java"))
                            .toList());
        }
        return list;
    }
}
