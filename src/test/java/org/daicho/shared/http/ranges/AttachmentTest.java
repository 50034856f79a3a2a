package org.daicho.shared.http.ranges;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void a_japanese_name_stands_there_in_full_and_in_ascii() {
        assertThat(Attachment.header("誓約書 R8.pdf"))
                .isEqualTo(
                        "attachment; filename=\"___ R8.pdf\"; filename*=UTF-8''%E8%AA%93%E7%B4%84%E6%9B%B8%20R8.pdf");
    }

    @Test
    void a_name_cannot_break_out_of_the_header() {
        assertThat(Attachment.header("a\"; x=\"\r\nSet-Cookie: y\\"))
                .startsWith("attachment; filename=\"a_; x=___Set-Cookie: y_\";")
                .doesNotContain("\r", "\n");
    }

    @Property
    void every_name_comes_back_whole(@ForAll String name) {
        String header = Attachment.header(name);
        String encoded = header.substring(header.lastIndexOf("''") + 2).replace("+", "%2B");
        String expected = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(header).matches("[\\x20-\\x7e]+");
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(expected);
    }
}
