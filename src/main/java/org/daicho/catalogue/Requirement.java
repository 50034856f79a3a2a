package org.daicho.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One security requirement of an edition, in our words, never a quotation.
 *
 * @param code unique in its edition, such as {@code CL-08}
 * @param group the code of one of the edition's groups
 * @param points what the requirement lists; empty for most
 * @param typicalEvidence what usually shows that it is met
 * @param note what a reader must know before relying on it
 * @param verified false: recalled or inferred, not yet checked against its source; shown as such wherever it appears
 * @param replaces codes of an earlier edition that this one stands in for, where equal codes do not say so: for what was
 *     renumbered, merged or split. Empty for most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Requirement(
        @Schema(examples = "CL-08") String code,
        @Schema(examples = "CL") String group,
        Text title,
        List<Text> points,
        List<Text> typicalEvidence,
        @Nullable Text note,
        List<Source> sources,
        boolean verified,
        Applicability applicability,
        List<String> replaces) {

    /**
     * Where a requirement comes from.
     *
     * @param document the code of one of the edition's documents
     * @param place article, section or page
     * @param verified whether this very reference was checked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RequirementSource")
    public record Source(
            @Schema(examples = "GL") String document,
            @Schema(examples = "第2編 8.1(2)") @Nullable String place,
            boolean verified) {

        public Source {
            Objects.requireNonNull(document, "source.document");
        }
    }

    public Requirement {
        Objects.requireNonNull(code, "requirement.code");
        Objects.requireNonNull(group, "requirement.group");
        points = listed(points);
        typicalEvidence = listed(typicalEvidence);
        sources = listed(sources);
        Objects.requireNonNull(applicability, "requirement.applicability");
        replaces = listed(replaces);
    }

    /** Empty lists may be left out of an edition's file. */
    static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
