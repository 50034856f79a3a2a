package org.daicho.bundle.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet, made of a state as the ledger keeps it: that is older than the code that reads it, so whatever it
 * lacks is an empty cell.
 *
 * @param onPage also in the table of the page, where there is less room
 */
public record Column(String heading, boolean onPage, Function<JsonNode, @Nullable Object> value) {

    static Column text(String heading, String pointer) {
        return new Column(heading, false, state -> text(state.at(pointer)));
    }

    /** The label of a code; the code itself where the code no longer exists. */
    static <E extends Enum<E>> Column label(String heading, String pointer, Class<E> type, Function<E, Text> label) {
        return new Column(heading, false, state -> {
            String code = text(state.at(pointer));
            try {
                return code == null
                        ? null
                        : label.apply(Enum.valueOf(type, code)).ja();
            } catch (IllegalArgumentException ofAnotherTime) {
                return code;
            }
        });
    }

    static Column yesNo(String heading, String pointer) {
        return new Column(
                heading,
                false,
                state -> state.at(pointer).isMissingNode()
                        ? null
                        : state.at(pointer).asBoolean() ? "有" : "無");
    }

    Column shown() {
        return new Column(heading, true, value);
    }

    private static @Nullable String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(Objects.requireNonNullElse(text(item), "")));
            return String.join(" ", items);
        }
        if (node.isObject()) {
            return text(node.path(node.has("name") ? "name" : node.has("ja") ? "ja" : "postId"));
        }
        return node.asText();
    }
}
