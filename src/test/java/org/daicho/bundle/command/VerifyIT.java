package org.daicho.bundle.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.daicho.Api;
import org.daicho.PackagedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command over a bundle that the packaged service handed out, when that service is long gone. */
class VerifyIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String FILE = "data/evidence/contract-00001/plan.bin";

    @TempDir
    static Path folder;

    private static byte[] bundle;
    private static Path certificate;
    private static String ledgerKey;
    private static Path checkpoint;
    private static Path entries;

    private record Run(int exit, String japanese, String english) {}

    @BeforeAll
    static void a_bundle_of_a_service_that_has_gone() throws Exception {
        try (PackagedService service = new PackagedService().start()) {
            String contractor = post(service, "/contractors", Api.newContractor());
            String contract = post(service, "/contracts", Api.newContract(contractor));
            String evidence = post(
                    service,
                    "/evidence",
                    Map.of(
                            "title",
                            "体制図",
                            "kind",
                            "OTHER",
                            "fileName",
                            "plan.bin",
                            "subjects",
                            List.of(Map.of("type", "CONTRACT", "id", contract))));
            caller(service)
                    .contentType("application/octet-stream")
                    .body(new byte[70_000])
                    .put("/api/v1/evidence/" + evidence + "/content")
                    .then()
                    .statusCode(200);
            checkpoint = Files.write(folder.resolve("checkpoint.txt"), get(service, "/ledger/checkpoint"));
            String id = post(service, "/bundles", Map.of("scope", "CONTRACT", "subjectId", contract));
            bundle = get(service, "/bundles/" + id + "/content");
            certificate = Files.write(folder.resolve("certificate.pem"), get(service, "/bundle-certificate"));
            entries = Files.write(
                    folder.resolve("entries.ndjson"),
                    caller(service)
                            .accept("application/x-ndjson")
                            .get("/api/v1/ledger/entries")
                            .asByteArray());
            ledgerKey = caller(service).get("/api/v1/ledger/keys").path("items[0].verifierKey");
        }
    }

    @AfterAll
    static void forget() {
        bundle = new byte[0];
    }

    @Test
    void an_untouched_bundle_holds() throws Exception {
        Run run = verify(bundle, "--certificate", certificate.toString(), "--ledger-key", ledgerKey);

        assertThat(run.japanese()).contains("OK  " + FILE, "OK  signature.p7s", "この台帳に含まれることを確かめました。", "結果: すべて一致しました");
        assertThat(run.english()).contains("OK  " + FILE, "It is in this ledger.", "Result: everything holds");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_flipped_byte_is_caught() throws Exception {
        byte[] flipped = bundle.clone();
        flipped[flipped.length / 2] ^= 1;

        assertBroken(verify(flipped), "NG  ", "do not hold");
    }

    @Test
    void a_removed_and_an_added_file_are_named() throws Exception {
        BagFiles removed = opened();
        removed.files().remove(FILE);
        assertBroken(verify(removed.zip()), FILE + ": 目録にありますが、ファイルがありません。", FILE + ": The manifest lists it");

        BagFiles added = opened();
        added.files().put("data/extra.txt", new byte[1]);
        assertBroken(verify(added.zip()), "data/extra.txt: 目録にないファイル", "data/extra.txt: It was added");
    }

    @Test
    void a_changed_sheet_is_named() throws Exception {
        BagFiles changed = opened().edit("data/contracts.csv", sheet -> sheet.replace("総務課", "財政課"));

        assertBroken(verify(changed.zip()), "data/contracts.csv: 内容が", "data/contracts.csv: Its content");
    }

    @Test
    void a_changed_entry_is_named_whoever_has_signed_it() throws Exception {
        BagFiles changed = opened().edit("data/ledger/entries.ndjson", entries -> entries.replaceFirst("総務課", "財政課"))
                .signedByAnother();

        assertBroken(verify(changed.zip()), "記録の内容が書き換えられています", "The entry was changed");
    }

    @Test
    void an_exchanged_file_is_named_whoever_has_signed_it() throws Exception {
        BagFiles exchanged = opened();
        exchanged.files().put(FILE, new byte[3]);

        assertBroken(
                verify(exchanged.signedByAnother().zip()),
                FILE + ": 台帳の記録にある SHA-256 と違います",
                FILE + ": The ledger has another SHA-256");
    }

    @Test
    void the_whole_ledger_is_held_against_a_checkpoint_that_was_kept() throws Exception {
        String[] command = {"verify-ledger", entries.toString(), checkpoint.toString(), "--ledger-key", ledgerKey};
        Run whole = run(command);
        assertThat(whole.japanese()).contains("このチェックポイントのときのままです", "結果: すべて一致しました");
        assertThat(whole.exit()).isZero();

        String lines = Files.readString(entries);
        Files.writeString(entries, lines.substring(lines.indexOf('\n') + 1));
        Run beheaded = run(command);
        assertThat(beheaded.japanese()).contains("ここに来るべきなのは 1 番です", "結果: 一致しないものが");
        assertThat(beheaded.exit()).isEqualTo(1);
    }

    @Test
    void what_is_no_bundle_or_no_command_is_not_checked() throws Exception {
        assertThat(run("verify", folder.resolve("none.zip").toString()).exit()).isEqualTo(2);
        assertThat(run("verify").japanese()).contains("使い方: verify");
        assertThat(run("verify", "--lang", "en").japanese()).contains("Usage: verify");
    }

    private static void assertBroken(Run run, String japanese, String english) {
        assertThat(run.japanese()).contains(japanese, "結果: 一致しないものが");
        assertThat(run.english()).contains(english);
        assertThat(run.exit()).isEqualTo(1);
    }

    private static BagFiles opened() throws IOException {
        return new BagFiles(bundle, folder);
    }

    private static Run verify(byte[] zip, String... options) throws Exception {
        Path file = Files.write(folder.resolve("bundle.zip"), zip);
        List<String> arguments = new ArrayList<>(List.of("verify", file.toString()));
        arguments.addAll(List.of(options));
        Run japanese = run(arguments.toArray(String[]::new));
        arguments.addAll(List.of("--lang", "en"));
        Run english = run(arguments.toArray(String[]::new));
        assertThat(english.exit()).isEqualTo(japanese.exit());
        return new Run(japanese.exit(), japanese.japanese(), english.japanese());
    }

    private static Run run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), said, said);
    }

    private static RequestSpecification caller(PackagedService service) throws IOException {
        return Api.as(service.token()).baseUri(service.baseUrl());
    }

    private static String post(PackagedService service, String path, Object body) throws IOException {
        return caller(service)
                .contentType(Api.JSON)
                .body(Api.text(body))
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static byte[] get(PackagedService service, String path) throws IOException {
        return caller(service)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
