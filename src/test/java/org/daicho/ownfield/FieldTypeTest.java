package org.daicho.ownfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.daicho.shared.text.UnreadableValueException;
import org.junit.jupiter.api.Test;

class FieldTypeTest {

    @Test
    void a_body_is_read_strictly() {
        assertThat(FieldType.TEXT.read("か\u3099")).isEqualTo("が");
        assertThat(FieldType.NUMBER.read(12)).isEqualTo(12);
        assertThat(FieldType.NUMBER.read(12.0)).isEqualTo(12);
        assertThat(FieldType.NUMBER.read(3_000_000_000L)).isEqualTo(3_000_000_000L);
        assertThat(FieldType.NUMBER.read(0.1)).isEqualTo(0.1);
        assertThat(FieldType.DATE.read("2026-04-01")).isEqualTo("2026-04-01");
        assertThat(FieldType.BOOLEAN.read(false)).isEqualTo(false);

        assertRefused(FieldType.TEXT, 1, "wrong-type");
        assertRefused(FieldType.TEXT, " ", "size");
        assertRefused(FieldType.TEXT, "あ".repeat(2001), "size");
        assertRefused(FieldType.TEXT, "\u0007", "control-character");
        assertRefused(FieldType.NUMBER, "12", "wrong-type");
        assertRefused(FieldType.NUMBER, 1e300, "too-precise");
        assertRefused(FieldType.NUMBER, new BigInteger("1234567890123456"), "too-precise");
        assertRefused(FieldType.DATE, "2026-02-30", "wrong-type");
        assertRefused(FieldType.DATE, 20260401, "wrong-type");
        assertRefused(FieldType.BOOLEAN, "true", "wrong-type");
    }

    @Test
    void a_cell_is_read_as_registers_have_it() {
        assertThat(FieldType.NUMBER.readText("１，２００")).isEqualTo(1200);
        assertThat(FieldType.NUMBER.readText(" 1,200.50 ")).isEqualTo(1200.5);
        assertThat(FieldType.DATE.readText("２０２６-０４-０１")).isEqualTo("2026-04-01");
        assertThat(FieldType.BOOLEAN.readText("有")).isEqualTo(true);
        assertThat(FieldType.BOOLEAN.readText("×")).isEqualTo(false);
        assertThatThrownBy(() -> FieldType.BOOLEAN.readText("たぶん")).isInstanceOf(UnreadableValueException.class);
        assertThatThrownBy(() -> FieldType.NUMBER.readText("千")).isInstanceOf(UnreadableValueException.class);
    }

    @Property(tries = 300)
    void a_whole_number_is_the_same_after_the_database_and_after_a_file(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long number)
            throws JsonProcessingException {
        assertKept(FieldType.NUMBER.read(number));
    }

    @Property(tries = 300)
    void so_is_one_with_decimals(@ForAll @LongRange(min = -99_999_999L, max = 99_999_999L) long hundredths)
            throws JsonProcessingException {
        assertKept(FieldType.NUMBER.read(hundredths / 100.0));
    }

    private static void assertKept(Object value) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(value), Object.class)).isEqualTo(value);
        assertThat(FieldType.NUMBER.read(value)).isEqualTo(value);
        assertThat(FieldType.NUMBER.readText(FieldType.NUMBER.write(value))).isEqualTo(value);
    }

    private static void assertRefused(FieldType type, Object value, String code) {
        assertThatThrownBy(() -> type.read(value))
                .isInstanceOfSatisfying(UnreadableValueException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
