package org.daicho.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the requirement catalogue (要件目録). Editions never change once published: a contract pins the one it was
 * checked against, and a new guideline becomes a new edition beside the old.
 *
 * @param code unique, such as {@code R8.3} for 令和8年3月
 * @param documents what the requirements' sources refer to
 * @param requirements in the order in which people read them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Edition(
        String code,
        Text title,
        Text issuer,
        LocalDate issuedOn,
        Status status,
        @Nullable Text note,
        List<Document> documents,
        List<Group> groups,
        List<Requirement> requirements) {

    /** Whether new work should be checked against the edition. */
    @Schema(name = "EditionStatus")
    public enum Status {
        DRAFT,
        CURRENT,
        SUPERSEDED
    }

    /** A law, guideline, notice or other text that requirements come from. */
    @Schema(name = "EditionDocument")
    public record Document(@Schema(examples = "GL") String code, Text title) {}

    /** Requirements on one matter; the note says how far they have been checked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RequirementGroup")
    public record Group(@Schema(examples = "CL") String code, Text title, @Nullable Text note) {}

    public Edition {
        Objects.requireNonNull(code, "edition.code");
        Objects.requireNonNull(issuedOn, "edition.issuedOn");
        Objects.requireNonNull(status, "edition.status");
        documents = Requirement.listed(documents);
        groups = Requirement.listed(groups);
        requirements = Requirement.listed(requirements);
    }

    /** The same content in another status. */
    public Edition in(Status other) {
        return other == status
                ? this
                : new Edition(code, title, issuer, issuedOn, other, note, documents, groups, requirements);
    }

    public Optional<Requirement> requirement(String wanted) {
        return requirements.stream()
                .filter(requirement -> requirement.code().equals(wanted))
                .findFirst();
    }

    public Optional<Group> group(String wanted) {
        return groups.stream().filter(group -> group.code().equals(wanted)).findFirst();
    }

    public List<Requirement> requirementsOf(Group group) {
        return requirements.stream()
                .filter(requirement -> requirement.group().equals(group.code()))
                .toList();
    }

    /** Every requirement that applies, in the edition's order. */
    public List<ApplicableRequirement> applicableTo(Situation situation) {
        return requirements.stream()
                .filter(requirement -> requirement.applicability().covers(situation))
                .map(requirement -> new ApplicableRequirement(
                        requirement,
                        requirement.applicability().obligationIn(situation),
                        requirement.applicability().reasonIn(situation)))
                .toList();
    }

    /** The codes of what binds. */
    public List<String> mandatoryIn(Situation situation) {
        return applicableTo(situation).stream()
                .filter(ApplicableRequirement::isMandatory)
                .map(applicable -> applicable.requirement().code())
                .toList();
    }
}
