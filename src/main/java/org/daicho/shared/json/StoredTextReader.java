package org.daicho.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.util.List;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.UnreadableValueException;

/**
 * Every text in a body arrives composed (NFC), and without what no database text can hold: no room can forget a field whose
 * NUL or half character would end in a 500. Other control characters are for the rooms to refuse, with all else that is wrong.
 */
final class StoredTextReader extends StringDeserializer {

    private static final long serialVersionUID = 1;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        try {
            return text == null ? null : StoredText.lines(text);
        } catch (UnreadableValueException unreadable) {
            if (unreadable.code().equals(StoredText.CONTROL_CHARACTER) && text.indexOf(0) < 0) {
                return text;
            }
            throw ProblemException.of(
                    ProblemKind.INVALID_REQUEST,
                    List.of(Violation.of(unreadable.code(), unreadable.reason()).found(unreadable.value())));
        }
    }
}
