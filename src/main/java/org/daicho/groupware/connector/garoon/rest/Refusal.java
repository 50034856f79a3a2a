package org.daicho.groupware.connector.garoon.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serial;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.groupware.connector.Undelivered;

/** An answer that is no success; its message is Garoon's code and words. */
public final class Refusal extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BUSY = 429;
    private static final String NO_SUCH_PATH = "GRN_REST_API_00101";
    private static final String NO_SUCH_OBJECT = "GRN_REST_API_00206";
    private static final String NO_SUCH_EVENT = "GRN_SCHD_13001";
    private static final String NO_SUCH_USER = "GRN_CMMN_00105";

    private final int status;
    private final String code;

    private Refusal(int status, String code, String words) {
        super("HTTP " + status + (code.isEmpty() ? "" : ' ' + code) + (words.isEmpty() ? "" : ": " + words));
        this.status = status;
        this.code = code;
    }

    /** @param header {@code X-Cybozu-Error}; empty when absent */
    static Refusal of(int status, String header, byte[] body) {
        JsonNode said = read(body);
        JsonNode error = said.path("error").isObject() ? said.path("error") : said;
        String code = first(error.path("errorCode").asText(), error.path("code").asText(), header);
        String words = Stream.of("message", "cause", "counterMeasure")
                .map(name -> error.path(name).asText().strip())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return new Refusal(status, code, words);
    }

    /** Whether it may mean that the event is not there; a path or a user that is not there is refused in other words. */
    public boolean mayMeanThatTheEventIsGone() {
        return code.equals(NO_SUCH_EVENT)
                || code.equals(NO_SUCH_OBJECT)
                || status == 404 && !code.isEmpty() && !code.equals(NO_SUCH_PATH) && !code.equals(NO_SUCH_USER);
    }

    /** Whether somebody who is named has no account. */
    public boolean namesSomebodyUnknown() {
        return code.equals(NO_SUCH_USER);
    }

    /** Whether nothing was done, for certain. */
    public boolean isCertain() {
        return status < 500;
    }

    /** What follows from it. */
    public Undelivered undelivered() {
        if (isShut()) {
            return Undelivered.shut(getMessage());
        }
        if (status == BUSY || status >= 500 && !namesAnObject()) {
            return Undelivered.busy(getMessage());
        }
        return Undelivered.forGood(getMessage());
    }

    /**
     * Nothing else would get through either: wrong credentials, an account or licence that has ended, an application that may
     * not be used, a redirection to the page where one signs in, or an address where there is no Garoon.
     */
    private boolean isShut() {
        return status / 100 == 3
                || status == 401
                || status == 403 && !code.startsWith("GRN_SCHD_")
                || status == 404 && code.isEmpty()
                || code.equals(NO_SUCH_PATH)
                || code.equals("SLASH_LO02");
    }

    /** Garoon answers 520 also to some unknown organizations and roles. */
    private boolean namesAnObject() {
        return code.equals("GRN_CMMN_00106") || code.equals("GRN_CMMN_00107");
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }

    private static String first(String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> !candidate.isBlank())
                .findFirst()
                .orElse("");
    }
}
