package org.daicho.page.form;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import org.daicho.shared.http.Versioned;

/**
 * What is there of a list of questions that is answered bit by bit, as the form names its fields.
 *
 * @param version of the thing that they belong to
 * @param byCode nothing for what nobody has answered
 */
public record Answers(long version, @JsonAnyGetter Map<String, ?> byCode) implements Versioned {}
