package org.daicho.bundle.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DirectoryNamesTest {

    @Provide
    Arbitrary<String> wishes() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.strings()
                        .withChars("aA. -_/\\:*?\"<>|%~\u0000\r\n\u202eｶ\u309aがカ㍻１ß")
                        .ofMaxLength(12),
                Arbitraries.of(
                        "CON", "nul.txt", "com1", "LPT¹.pdf", "...", " ", "", "仕様書.pdf", "仕様書.PDF", "𠮷".repeat(150)));
    }

    @Property
    void any_wish_becomes_a_safe_path(@ForAll("wishes") String wanted, @ForAll NameStyle style) {
        var evidence = DirectoryNames.ofBag(wanted, style).directory("data").directory(wanted);

        // the constructor itself refuses what is not safe
        assertThat(evidence.file(wanted).value()).hasSizeLessThan(200);
    }

    @Property
    void ascii_names_are_ascii(@ForAll("wishes") String wanted) {
        assertThat(DirectoryNames.ofBag("b", NameStyle.ASCII).file(wanted).value())
                .matches("b/[A-Za-z0-9._-]+");
    }

    @Property
    void no_two_files_of_a_directory_share_a_name_whatever_the_case(
            @ForAll List<@From("wishes") String> wanted, @ForAll NameStyle style) {
        var names = DirectoryNames.ofBag("b", style);

        var given = wanted.stream()
                .map(wish -> names.file(wish).value().toUpperCase(Locale.ROOT))
                .toList();

        assertThat(given).doesNotHaveDuplicates();
    }

    @Example
    void a_japanese_name_is_kept_and_the_second_gets_a_number() {
        var names = DirectoryNames.ofBag("証拠一式-R8", NameStyle.UNICODE).directory("data");

        assertThat(names.file("仕様書 第１版.pdf")).hasToString("証拠一式-R8/data/仕様書 第１版.pdf");
        assertThat(names.file("仕様書 第１版.PDF")).hasToString("証拠一式-R8/data/仕様書 第１版-2.PDF");
        assertThat(names.file("仕様書 第１版.pdf")).hasToString("証拠一式-R8/data/仕様書 第１版-3.pdf");
    }

    @Example
    void what_ascii_leaves_is_the_readable_part_the_extension_and_a_number() {
        var names = DirectoryNames.ofBag("R8-001", NameStyle.ASCII);

        assertThat(names.file("仕様書.pdf")).hasToString("R8-001/file.pdf");
        assertThat(names.file("契約書.pdf")).hasToString("R8-001/file-2.pdf");
        assertThat(names.file("仕様書ｖ１．２（案）.docx")).hasToString("R8-001/v1.2.docx");
    }

    @Example
    void what_windows_reserves_hides_or_drops_is_changed() {
        var names = DirectoryNames.ofBag("b", NameStyle.UNICODE);

        assertThat(names.file("nul.txt")).hasToString("b/_nul.txt");
        assertThat(names.file("../../etc/passwd")).hasToString("b/_.._.._etc_passwd");
        assertThat(names.file("報告書. ")).hasToString("b/報告書");
        assertThat(names.file("100%.xlsx")).hasToString("b/100_.xlsx");
    }

    @Example
    void a_long_name_is_cut_before_its_extension_and_between_letters() {
        var names = DirectoryNames.ofBag("b", NameStyle.UNICODE);

        assertThat(names.file("あ".repeat(300) + ".pdf")).hasToString("b/" + "あ".repeat(83) + ".pdf");
        assertThat(names.file("あ".repeat(300) + ".pdf")).hasToString("b/" + "あ".repeat(83) + "-2.pdf");
        assertThat(names.file("𠮷".repeat(150))).hasToString("b/" + "𠮷".repeat(63));
        assertThat(names.file("a".repeat(300) + ".pdf").value()).hasSize(199).endsWith("a.pdf");
    }

    @Example
    void a_hundred_thousand_files_without_a_name_get_one_each() {
        var names = DirectoryNames.ofBag("b", NameStyle.ASCII);

        assertThat(IntStream.range(0, 100_000).mapToObj(i -> names.file("資料").value()))
                .doesNotHaveDuplicates()
                .endsWith("b/file-100000");
    }

    @Example
    void a_directory_without_room_for_its_files_is_refused() {
        var deep = DirectoryNames.ofBag("b".repeat(48), NameStyle.ASCII).directory("c".repeat(48));

        assertThat(deep.directory("d".repeat(48)).file("e".repeat(99) + ".pdf").value())
                .hasSize(199);
        assertThatThrownBy(() -> deep.directory("d".repeat(48)).directory("e".repeat(48)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void an_unsafe_path_is_no_bundle_path() {
        for (String unsafe : List.of(
                "",
                "/b/a",
                "b//a",
                "b/../a",
                "b/a.",
                "b/a ",
                "b/AUX",
                "b/a\nb",
                "b/.git",
                "C:/a",
                "b\\a",
                "b/\uD83D")) {
            assertThatThrownBy(() -> new BundlePath(unsafe)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new BundlePath("b/data/a.txt").withinBag()).isEqualTo("data/a.txt");
    }
}
