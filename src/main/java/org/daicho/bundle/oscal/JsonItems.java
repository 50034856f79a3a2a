package org.daicho.bundle.oscal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.daicho.bundle.sheet.SheetFile;

/** The items of an array, on their way into a document that is put together when all of them are known. */
final class JsonItems implements Closeable {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private final SheetFile file = new SheetFile();
    private boolean empty = true;

    JsonItems() throws IOException {}

    void add(Object item) throws IOException {
        file.write(empty ? "\n" : ",\n");
        MAPPER.writeValue(file.out(), item);
        empty = false;
    }

    /** As one more field with its array; nothing where there are no items, because the model knows no empty arrays. */
    void placeInto(SheetFile document, String field) throws IOException {
        if (!empty) {
            document.write(",\n");
            placeFirstInto(document, field);
        }
    }

    /** As the first field of its object. */
    void placeFirstInto(SheetFile document, String field) throws IOException {
        document.write("\"" + field + "\":[");
        try (InputStream items = file.finish().open()) {
            items.transferTo(document.out());
        }
        document.write("]");
    }

    static String json(Object value) throws IOException {
        return MAPPER.writeValueAsString(value);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
