package org.daicho.bundle.bag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.daicho.bundle.zip.Frozen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagTextTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    Path directory;

    @Test
    void bag_info_is_one_line_for_each_value() {
        var info = new BagInfo()
                .sourceOrganization("雫石町\r\n  総務課")
                .externalIdentifier("R8-001")
                .baggingDate(LocalDate.of(2026, 4, 1))
                .payloadOxum(279_164, 2)
                .softwareAgent("Daicho 0.1");

        assertThat(info.text())
                .isEqualTo(
                        """
                Source-Organization: 雫石町 総務課
                External-Identifier: R8-001
                Bagging-Date: 2026-04-01
                Payload-Oxum: 279164.2
                Bag-Software-Agent: Daicho 0.1
                """);
        assertThatThrownBy(() -> info.line("A: b", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> info.line("A", " \n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_manifest_line_encodes_what_would_break_it_and_nothing_else() {
        assertThat(Manifest.line(DIGEST, "data/50% off\r\n 報告.pdf"))
                .isEqualTo(DIGEST + "  data/50%25 off%0D%0A 報告.pdf\n");
        assertThatThrownBy(() -> Manifest.line(DIGEST.toUpperCase(), "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bag_of_these_pieces_is_valid_for_the_library_of_congress_and_a_changed_byte_is_not() throws Exception {
        Path bag = unzipped(zippedBag());

        try (var verifier = new BagVerifier()) {
            var read = new BagReader().read(bag);
            assertThatCode(() -> verifier.isValid(read, false)).doesNotThrowAnyException();
            assertThatCode(() -> BagVerifier.quicklyVerify(read)).doesNotThrowAnyException();

            Files.writeString(bag.resolve("data/仕様書.txt"), "なかみ？");
            assertThatThrownBy(() -> verifier.isValid(read, false)).isInstanceOf(CorruptChecksumException.class);
        }
    }

    private static byte[] zippedBag() throws Exception {
        var root = DirectoryNames.ofBag("証拠一式", NameStyle.UNICODE);
        var data = root.directory("data");
        Map<BundlePath, String> payload = new LinkedHashMap<>();
        payload.put(data.file("仕様書.txt"), "なかみ。");
        payload.put(data.file("empty"), "");
        Map<BundlePath, String> tags = new LinkedHashMap<>();
        tags.put(root.file(BagInfo.DECLARATION_FILE), BagInfo.DECLARATION);
        tags.put(root.file(BagInfo.FILE), new BagInfo().payloadOxum(12, 2).text());
        tags.put(root.file(Manifest.PAYLOAD), manifest(payload));
        var frozen = new Frozen();
        payload.forEach((path, text) -> frozen.add(path.value(), text.getBytes(UTF_8)));
        tags.forEach((path, text) -> frozen.add(path.value(), text.getBytes(UTF_8)));
        frozen.add(root.file(Manifest.TAGS).value(), manifest(tags).getBytes(UTF_8));
        return frozen.whole();
    }

    private static String manifest(Map<BundlePath, String> files) throws Exception {
        var lines = new StringBuilder();
        for (var file : files.entrySet()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(file.getValue().getBytes(UTF_8));
            lines.append(Manifest.line(
                    HexFormat.of().formatHex(digest), file.getKey().withinBag()));
        }
        return lines.toString();
    }

    private Path unzipped(byte[] zip) throws Exception {
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                Path file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(stream, file);
            }
        }
        return directory.resolve("証拠一式");
    }
}
