package org.daicho.catalogue.oscal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daicho.catalogue.Applicability;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.Requirement;
import org.daicho.shared.id.Ids;
import org.daicho.shared.text.Text;

/** The requirements of an edition as controls: {@code CL-08} is the control {@code cl-08}, as tokens are written in OSCAL. */
record OscalControls(Edition edition) {

    /** Of names that are ours, as the model demands of names that it does not define itself. */
    static final String NAMESPACE = "urn:daicho:oscal";

    static String id(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    static OscalCatalog.Property own(String name, Object value) {
        return new OscalCatalog.Property(name, NAMESPACE, value.toString());
    }

    static OscalCatalog.Property label(String code) {
        return new OscalCatalog.Property("label", null, code);
    }

    /** One part for each language. */
    static List<OscalCatalog.Part> parts(String id, String name, boolean own, Text text) {
        String namespace = own ? NAMESPACE : null;
        return List.of(
                new OscalCatalog.Part(id + ".ja", name, namespace, "ja", text.ja()),
                new OscalCatalog.Part(id + ".en", name, namespace, "en", text.en()));
    }

    String resourceOf(String document) {
        return Ids.named("oscal-resource:" + edition.code() + ':' + document).toString();
    }

    OscalCatalog.Control control(Requirement requirement) {
        String id = id(requirement.code());
        List<OscalCatalog.Part> parts = new ArrayList<>(parts(id + "_smt", "statement", false, requirement.title()));
        for (int i = 0; i < requirement.points().size(); i++) {
            parts.addAll(parts(
                    id + "_smt." + (i + 1), "item", false, requirement.points().get(i)));
        }
        if (requirement.note() != null) {
            parts.addAll(parts(id + "_gdn", "guidance", false, requirement.note()));
        }
        for (int i = 0; i < requirement.typicalEvidence().size(); i++) {
            Text evidence = requirement.typicalEvidence().get(i);
            parts.addAll(parts(id + "_evd." + (i + 1), "typical-evidence", true, evidence));
        }
        return new OscalCatalog.Control(
                id, requirement.title().ja(), properties(requirement), links(requirement), parts);
    }

    private static List<OscalCatalog.Property> properties(Requirement requirement) {
        Applicability applicability = requirement.applicability();
        List<OscalCatalog.Property> properties = new ArrayList<>();
        properties.add(label(requirement.code()));
        properties.add(own("verified", requirement.verified()));
        properties.add(own("subject", applicability.subject()));
        properties.add(own("obligation", applicability.obligation()));
        if (applicability.mandatoryFrom() != null) {
            properties.add(own("mandatory-from", applicability.mandatoryFrom()));
        }
        return properties;
    }

    private List<OscalCatalog.Link> links(Requirement requirement) {
        return requirement.sources().stream()
                .map(source -> new OscalCatalog.Link('#' + resourceOf(source.document()), "reference", source.place()))
                .toList();
    }
}
