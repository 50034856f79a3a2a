package org.daicho.catalogue.oscal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.daicho.catalogue.Edition;
import org.daicho.shared.id.Ids;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.TokyoClock;

/** Writes an edition as an OSCAL catalog. The same edition gives the same bytes wherever and whenever it is written. */
final class OscalEdition {

    private static final Text TITLE = Text.of("要件目録 %s：%s", "Requirement catalogue %s: %s");

    private OscalEdition() {}

    static OscalCatalog of(Edition edition) {
        OscalControls controls = new OscalControls(edition);
        List<OscalCatalog.Group> groups = edition.groups().stream()
                .map(group -> group(edition, group, controls))
                .toList();
        List<OscalCatalog.Resource> resources = edition.documents().stream()
                .map(document -> new OscalCatalog.Resource(
                        UUID.fromString(controls.resourceOf(document.code())),
                        document.title().ja(),
                        List.of(OscalControls.own("code", document.code()))))
                .toList();
        return new OscalCatalog(new OscalCatalog.Catalog(
                Ids.named("oscal-catalog:" + edition.code()),
                metadata(edition),
                groups,
                resources.isEmpty() ? null : new OscalCatalog.BackMatter(resources)));
    }

    private static OscalCatalog.Metadata metadata(Edition edition) {
        return new OscalCatalog.Metadata(
                TITLE.ja().formatted(edition.code(), edition.title().ja()),
                edition.issuedOn()
                        .atStartOfDay(TokyoClock.ZONE)
                        .toOffsetDateTime()
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")),
                edition.code(),
                OscalCatalog.VERSION,
                List.of(
                        OscalControls.own("issuer", edition.issuer().ja()),
                        OscalControls.own("status", edition.status()),
                        OscalControls.own(
                                "title-en",
                                TITLE.en()
                                        .formatted(
                                                edition.code(), edition.title().en()))),
                edition.note() == null ? null : edition.note().ja());
    }

    private static OscalCatalog.Group group(Edition edition, Edition.Group group, OscalControls controls) {
        String id = OscalControls.id(group.code());
        return new OscalCatalog.Group(
                id,
                group.title().ja(),
                List.of(
                        OscalControls.label(group.code()),
                        OscalControls.own("title-en", group.title().en())),
                group.note() == null ? null : OscalControls.parts(id + "_gdn", "overview", false, group.note()),
                edition.requirementsOf(group).stream().map(controls::control).toList());
    }
}
