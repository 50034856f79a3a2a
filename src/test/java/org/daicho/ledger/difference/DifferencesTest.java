package org.daicho.ledger.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{'a':1}                              | {'a':1}                              | ",
                "{'a':1}                              | {'a':2}                              | /a 1 2",
                "{'a':1}                              | {'b':1}                              | /a 1 -, /b - 1",
                "{'a':{'b':1,'c':1}}                  | {'a':{'b':1,'c':2}}                  | /a/c 1 2",
                "{'a':[1,2]}                          | {'a':[1,3]}                          | /a [1,2] [1,3]",
                "{'a':[{'b':1},{'b':2}]}              | {'a':[{'b':1},{'b':3}]}              | /a/1/b 2 3",
                "{'a':[{'b':1}]}                      | {'a':[]}                             | /a [{'b':1}] []",
                "{'a/b':1,'c~d':1}                    | {'a/b':2,'c~d':2}                    | /a~1b 1 2, /c~0d 1 2",
                "{'version':1,'updatedAt':'x','a':1}  | {'version':2,'updatedAt':'y','a':1}  | ",
                "{'version':1}                        | {'version':2}                        | /version 1 2",
                "{'a':1}                              | {'a':{'b':1}}                        | /a 1 {'b':1}"
            })
    void what_changed_is_told_field_by_field(String before, String after, String told) throws JsonProcessingException {
        List<String> found = Differences.between("contract", read(before), read(after)).stream()
                .map(one -> one.pointer() + ' ' + shown(one.before()) + ' ' + shown(one.after()))
                .toList();
        assertThat(String.join(", ", found)).isEqualTo(told == null ? "" : told);
    }

    private static com.fasterxml.jackson.databind.JsonNode read(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static String shown(Object value) {
        return value == null ? "-" : value.toString().replace('"', '\'');
    }
}
