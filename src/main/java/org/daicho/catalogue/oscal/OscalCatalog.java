package org.daicho.catalogue.oscal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The part of the OSCAL catalog model (NIST, version {@value #VERSION}) that an edition fills. Lists that would be empty are
 * left out, because the model demands at least one entry of those that are there.
 */
@Schema(name = "OscalCatalogDocument")
public record OscalCatalog(Catalog catalog) {

    static final String VERSION = "1.1.2";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "OscalCatalog",
            requiredProperties = {"uuid", "metadata"})
    public record Catalog(
            UUID uuid,
            Metadata metadata,
            @Nullable List<Group> groups,
            @JsonProperty("back-matter") @Nullable BackMatter backMatter) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "OscalMetadata",
            requiredProperties = {"title", "last-modified", "version", "oscal-version"})
    public record Metadata(
            @Schema(examples = "要件目録 R8.3") String title,
            @JsonProperty("last-modified") @Schema(examples = "2026-03-27T00:00:00+09:00") String lastModified,
            @Schema(examples = "R8.3") String version,
            @JsonProperty("oscal-version") @Schema(examples = VERSION) String oscalVersion,
            @Nullable List<Property> props,
            @Schema(examples = "原文の引用ではない。") @Nullable String remarks) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OscalGroup")
    public record Group(
            @Schema(examples = "cl") String id,
            @Schema(examples = "契約項目") String title,
            @Nullable List<Property> props,
            @Nullable List<Part> parts,
            @Nullable List<Control> controls) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OscalControl")
    public record Control(
            @Schema(examples = "cl-08") String id,
            @Schema(examples = "再委託の制限を守ること") String title,
            @Nullable List<Property> props,
            @Nullable List<Link> links,
            List<Part> parts) {}

    /** @param ns set on properties that are ours and not of the OSCAL model */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OscalProperty")
    public record Property(
            @Schema(examples = "label") String name,
            @Schema(examples = "urn:daicho:oscal") @Nullable String ns,
            @Schema(examples = "CL-08") String value) {}

    /**
     * @param ns set on names that are ours and not of the OSCAL model
     * @param partClass the language of the prose
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "OscalPart",
            requiredProperties = {"id", "name", "class", "prose"})
    public record Part(
            @Schema(examples = "cl-08_smt.ja") String id,
            @Schema(examples = "statement") String name,
            @Schema(examples = "urn:daicho:oscal") @Nullable String ns,
            @JsonProperty("class") @Schema(examples = "ja") String partClass,
            @Schema(examples = "再委託の制限を守ること") String prose) {}

    /** @param text the place in the document */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "OscalLink")
    public record Link(
            @Schema(examples = "#0b8c5a1e-5a52-5b3f-9d53-6d7a3a4b2c10") String href,
            @Schema(examples = "reference") String rel,
            @Schema(examples = "第2編 8.1(2)") @Nullable String text) {}

    @Schema(name = "OscalBackMatter")
    public record BackMatter(List<Resource> resources) {}

    @Schema(name = "OscalResource")
    public record Resource(UUID uuid, @Schema(examples = "番号法") String title, List<Property> props) {}
}
