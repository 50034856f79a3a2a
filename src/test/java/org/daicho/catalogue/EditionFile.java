package org.daicho.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.daicho.Api;

/** The delivered edition's file, to be changed into another edition. */
public final class EditionFile {

    public static final String CATALOGUES = "/api/v1/catalogues";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public final ObjectNode json;

    private EditionFile(ObjectNode json) {
        this.json = json;
    }

    /** R8.3 under a code of its own; issued before it, so that publishing it makes nothing current. */
    public static EditionFile fresh() {
        try (InputStream in = EditionFile.class.getResourceAsStream("/org/daicho/catalogue/editions/R8.3.json")) {
            ObjectNode json = (ObjectNode) MAPPER.readTree(in);
            json.put("code", Api.unique("T"));
            json.put("issuedOn", "2020-12-28");
            return new EditionFile(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String code() {
        return json.path("code").asText();
    }

    public String path() {
        return CATALOGUES + '/' + code();
    }

    public EditionFile with(String requirement, Consumer<ObjectNode> change) {
        change.accept(requirement(requirement));
        return this;
    }

    public EditionFile without(String requirement) {
        ArrayNode requirements = json.withArray("requirements");
        for (int i = 0; i < requirements.size(); i++) {
            if (requirements.get(i).path("code").asText().equals(requirement)) {
                requirements.remove(i);
                return this;
            }
        }
        throw new IllegalArgumentException(requirement);
    }

    /** A copy of one requirement under another code, at the end. */
    public EditionFile plus(String like, String code) {
        ObjectNode copy = requirement(like).deepCopy();
        copy.put("code", code);
        json.withArray("requirements").add(copy);
        return this;
    }

    public ObjectNode requirement(String code) {
        return StreamSupport.stream(json.withArray("requirements").spliterator(), false)
                .filter(one -> one.path("code").asText().equals(code))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    public EditionFile bringIn() {
        Api.post(CATALOGUES, json.toString());
        return this;
    }
}
