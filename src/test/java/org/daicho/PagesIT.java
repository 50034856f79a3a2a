package org.daicho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service in a real browser: the main job by clicks, axe-core on every page, and a picture of each. */
@Tag("full")
class PagesIT {

    /** Where {@code .ci/run} installs what drives the browser. */
    private static final Path NODE = Path.of("target", "node");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");

    private PackagedService service;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium, which .ci/run installs by apt-get");
        assumeTrue(
                Files.isDirectory(NODE.resolve("node_modules").resolve("playwright-core"))
                        && Files.isDirectory(NODE.resolve("node_modules").resolve("axe-core")),
                "needs playwright-core and axe-core, which .ci/run installs by npm into target/node");
        service = new PackagedService().start();
    }

    @AfterEach
    void stop() throws Exception {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void a_clerk_does_the_main_job_on_pages_to_which_nothing_is_to_be_objected() throws Exception {
        take("contract-register-r8.windows-31j.csv");
        take("cloud-services-r8.windows-31j.csv");

        String printed = service.run(
                "node",
                Path.of("src", "test", "walkthrough", "screenshots.mjs")
                        .toAbsolutePath()
                        .toString(),
                service.baseUrl(),
                service.token(),
                PICTURES.toAbsolutePath().toString(),
                SAMPLES.toAbsolutePath().toString());

        assertThat(printed)
                .contains(
                        "evidence-added at 1280",
                        "evidence dropped at 390",
                        "sheet-refused at 768",
                        "measure at 390",
                        "account at 1280",
                        "bundle-made at 390",
                        "bundle-progress at 390",
                        "service at 390")
                .contains("import-undone at 1280", "contracts-new at 390", "contractors-new-refused at 390")
                .contains("subcontracts-decide at 390", "services-decide at 1280", "accounts-decide at 390")
                .contains("gaps at 390", "deadlines at 1280", "framed at 1280: 台帳からのお知らせ", "printed register at 1280")
                .contains("measure-answer at 1280", "measure-recheck at 390", "measure-escalate at 390")
                .contains("incident-new at 390", "incident-new-refused at 390", "incident at 1280", "incidents at 390")
                .contains("incident-first-report at 390", "incident-change at 1280", "incident-close at 390")
                .contains("audit-new at 390", "audit at 1280", "audit-start at 390", "finding-respond at 390")
                .contains("unit at 390", "post at 1280", "person at 390", "handover-tried at 390", "owner-new at 390")
                .contains("self-inspection at 390", "answers at 390", "self-inspections-new at 1280")
                .contains("subcontract at 390", "policy-document at 390", "policy-document-edition at 1280");
    }

    private void take(String sample) throws Exception {
        Api.as(service.token())
                .multiPart("file", SAMPLES.resolve(sample).toFile(), "text/csv")
                .post(service.baseUrl() + "/api/v1/imports")
                .then()
                .statusCode(201);
    }
}
