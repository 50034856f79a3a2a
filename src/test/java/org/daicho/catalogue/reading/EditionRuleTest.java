package org.daicho.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.daicho.catalogue.Edition;
import org.daicho.shared.json.StrictJson;
import org.daicho.shared.problem.Violation;
import org.junit.jupiter.api.Test;

class EditionRuleTest {

    private static final String SOUND =
            """
            {"code": "X", "title": {"ja": "版", "en": "edition"}, "issuer": {"ja": "町", "en": "town"},
             "issuedOn": "2026-04-01", "status": "DRAFT",
             "documents": [{"code": "D", "title": {"ja": "規程", "en": "rules"}}],
             "groups": [{"code": "G", "title": {"ja": "群", "en": "group"}}],
             "requirements": [
               {"code": "G-01", "group": "G", "title": {"ja": "一", "en": "one"},
                "sources": [{"document": "D", "verified": true}], "verified": true,
                "applicability": {"subject": "CONTRACT", "obligation": "MANDATORY"}},
               {"code": "G-02", "group": "G", "title": {"ja": "二", "en": "two"}, "verified": false,
                "applicability": {"subject": "CONTRACT", "kinds": ["CLEANING"], "obligation": "RECOMMENDED"}}]}
            """;

    @Test
    void a_sound_edition_has_nothing_against_it() throws IOException {
        assertThat(EditionRule.violationsOf(edition(SOUND))).isEmpty();
    }

    @Test
    void a_code_used_twice_is_refused_where_it_comes_again() throws IOException {
        assertFault(SOUND.replace("G-02", "G-01"), "duplicate-code", "/requirements/1/code");
    }

    @Test
    void a_requirement_of_an_unknown_group_is_refused() throws IOException {
        assertFault(
                SOUND.replace("\"G-02\", \"group\": \"G\"", "\"G-02\", \"group\": \"H\""),
                "unknown-group",
                "/requirements/1/group");
    }

    @Test
    void a_source_outside_the_editions_documents_is_refused() throws IOException {
        assertFault(
                SOUND.replace("\"document\": \"D\"", "\"document\": \"E\""),
                "unknown-document",
                "/requirements/0/sources/0/document");
    }

    @Test
    void verified_without_a_verified_source_is_refused() throws IOException {
        assertFault(
                SOUND.replace("\"D\", \"verified\": true", "\"D\", \"verified\": false"),
                "verified-without-source",
                "/requirements/0/verified");
    }

    @Test
    void a_missing_language_is_refused() throws IOException {
        assertFault(SOUND.replace(", \"en\": \"two\"", ""), "language-missing", "/requirements/1/title");
        assertFault(SOUND.replace("\"ja\": \"群\"", "\"ja\": \" \""), "language-missing", "/groups/0/title");
    }

    @Test
    void all_faults_are_named_at_once() throws IOException {
        String broken = SOUND.replace("G-02", "G-01").replace(", \"en\": \"two\"", "");

        assertThat(EditionRule.violationsOf(edition(broken)))
                .extracting(Violation::code)
                .containsExactly("duplicate-code", "language-missing");
    }

    @Test
    void a_misspelt_condition_is_refused_rather_than_ignored() {
        assertThatThrownBy(() -> edition(SOUND.replace("\"kinds\"", "\"kind\"")))
                .hasMessageContaining("kind");
        assertThatThrownBy(() -> edition(SOUND.replace("CLEANING", "CLEANSING")))
                .hasMessageContaining("CLEANSING");
        assertThatThrownBy(() -> edition(SOUND.replace("\"subject\": \"CONTRACT\", \"kinds\"", "\"kinds\"")))
                .hasMessageContaining("applicability.subject");
    }

    private static void assertFault(String json, String code, String pointer) throws IOException {
        assertThat(EditionRule.violationsOf(edition(json)))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple(code, pointer));
    }

    private static Edition edition(String json) throws IOException {
        return StrictJson.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), new TypeReference<>() {});
    }
}
