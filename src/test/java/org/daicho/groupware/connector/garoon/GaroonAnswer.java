package org.daicho.groupware.connector.garoon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serial;

/** @param code of a refusal; empty where it is none */
record GaroonAnswer(int status, String code, String body) {

    static GaroonAnswer of(JsonNode body) {
        return new GaroonAnswer(200, "", body.toString());
    }

    static GaroonAnswer refused(int status, String code, String message) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.putObject("error")
                .put("errorCode", code)
                .put("message", message)
                .put("cause", "")
                .put("counterMeasure", "入力内容を確認してください。");
        return new GaroonAnswer(status, code, body.toString());
    }

    /** Ends the handling of a call. */
    static final class Refused extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient GaroonAnswer answer;

        Refused(int status, String code, String message) {
            super(code);
            this.answer = refused(status, code, message);
        }

        GaroonAnswer answer() {
            return answer;
        }
    }
}
