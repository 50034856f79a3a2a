package org.daicho.evidence.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContentFlagsTest {

    @Test
    void a_document_with_a_program_in_it_is_flagged_whatever_its_name_says() throws IOException {
        assertThat(flags("見積.xlsx", zip("xl/workbook.xml", "xl/vbaProject.bin")))
                .containsExactly(ContentFlag.MACROS);
        assertThat(flags("見積.xlsx", zip("xl/workbook.xml"))).isEmpty();
        assertThat(flags("見積.XLSM", bytes("anything"))).containsExactly(ContentFlag.MACROS);
        assertThat(flags("古い.xls", ole2("_VBA_PROJECT"))).containsExactly(ContentFlag.MACROS);
        assertThat(flags("古い.xls", ole2("Workbook"))).isEmpty();
    }

    @Test
    void what_nobody_can_look_into_is_flagged() throws IOException {
        byte[] archive = zip("a.txt", "b.txt");
        int header = new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        archive[header + 8] |= 1;
        assertThat(flags("a.zip", archive)).containsExactly(ContentFlag.ENCRYPTED);
        assertThat(flags("a.docx", ole2("EncryptedPackage"))).containsExactly(ContentFlag.ENCRYPTED);
        assertThat(flags("a.pdf", bytes("%PDF-1.7 " + "x".repeat(200_000) + " trailer <</Encrypt 5 0 R>>")))
                .containsExactly(ContentFlag.ENCRYPTED);
        assertThat(flags("a.pdf", bytes("%PDF-1.7 trailer <</Root 1 0 R>>"))).isEmpty();
        assertThat(flags("a.txt", bytes("/Encrypt"))).isEmpty();
    }

    @Test
    void an_archive_with_a_comment_and_many_members_is_read_to_its_directory() throws IOException {
        String[] names = new String[70_000];
        Arrays.setAll(names, i -> "m" + i);
        names[10] = "word/vbaProject.bin";
        assertThat(flags("a.zip", zip(names))).containsExactly(ContentFlag.MACROS);
    }

    @Property
    void no_file_is_too_broken_to_look_at(@ForAll byte[] noise) throws IOException {
        byte[] archive = zip("a.txt");
        byte[] broken = archive.clone();
        for (int i = 0; i < noise.length; i++) {
            broken[(i * 31 + 4 + (noise[i] & 0xff)) % broken.length] ^= noise[i];
        }
        broken[0] = 'P';
        flags("a.zip", broken);
        flags("a.zip", Arrays.copyOf(archive, Math.max(4, archive.length - noise.length % archive.length)));
    }

    private static List<ContentFlag> flags(String name, byte[] file) throws IOException {
        return ContentFlags.of(name, file.length, (from, length) -> {
            assertThat(from).isBetween(0L, (long) file.length);
            return Arrays.copyOfRange(file, (int) from, (int) Math.min(file.length, from + Math.max(0, length)));
        });
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("コメント");
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ole2(String stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        bytes.writeBytes(new byte[1000]);
        bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
