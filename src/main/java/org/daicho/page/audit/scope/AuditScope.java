package org.daicho.page.audit.scope;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daicho.assurance.policy.PolicyDocumentDirectory;
import org.daicho.assurance.subject.AuditSubject;
import org.daicho.assurance.subject.AuditSubjectType;
import org.daicho.contract.ContractDirectory;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.externalservice.cloud.CloudServiceDirectory;
import org.daicho.externalservice.social.SocialMediaAccountDirectory;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Registers;
import org.daicho.page.lookup.Staff;
import org.daicho.page.place.Places;
import org.jspecify.annotations.Nullable;

/** What is audited, by name: whoever may see an audit may see that. In a form each is written as its type and number. */
@Singleton
public class AuditScope {

    private static final String BETWEEN = ":";

    private final Registers registers;
    private final ContractDirectory contracts;
    private final ContractorDirectory contractors;
    private final CloudServiceDirectory services;
    private final SocialMediaAccountDirectory accounts;
    private final PolicyDocumentDirectory documents;
    private final Staff staff;

    @Inject
    AuditScope(
            Registers registers,
            ContractDirectory contracts,
            ContractorDirectory contractors,
            CloudServiceDirectory services,
            SocialMediaAccountDirectory accounts,
            PolicyDocumentDirectory documents,
            Staff staff) {
        this.registers = registers;
        this.contracts = contracts;
        this.contractors = contractors;
        this.services = services;
        this.accounts = accounts;
        this.documents = documents;
        this.staff = staff;
    }

    /** Leading to their pages; a restricted document only by its kind for whoever may not know of it. */
    public Map<AuditSubject, Cell> names(Tongue l, Collection<AuditSubject> subjects) {
        Map<AuditSubject, Cell> cells = new HashMap<>();
        for (AuditSubjectType type : AuditSubjectType.values()) {
            List<UUID> ids = subjects.stream()
                    .filter(subject -> subject.type() == type)
                    .map(AuditSubject::id)
                    .distinct()
                    .toList();
            Map<UUID, String> names = ids.isEmpty() ? Map.of() : names(type, ids);
            String kind = l.of(type.label());
            ids.forEach(id -> cells.put(
                    new AuditSubject(type, id),
                    names.containsKey(id)
                            ? Places.link(kind + ": " + names.get(id), type.subject(), id)
                            : Cell.of(kind)));
        }
        return cells;
    }

    private Map<UUID, String> names(AuditSubjectType type, List<UUID> ids) {
        return switch (type) {
            case CONTRACT -> contracts.titles(ids);
            case CONTRACTOR -> contractors.names(ids);
            case CLOUD_SERVICE -> services.names(ids);
            case SOCIAL_MEDIA_ACCOUNT -> accounts.names(ids);
            case ORGANIZATION_UNIT -> staff.units(ids);
            case POLICY_DOCUMENT -> {
                Map<UUID, String> titles = new HashMap<>();
                documents.views(ids).stream()
                        .filter(document -> !document.restricted() || documents.seesRestricted())
                        .forEach(document -> titles.put(document.id(), document.title()));
                yield titles;
            }
        };
    }

    /** Those chosen in a field before, and those that the words find in any register. */
    public List<Entry.Choice> choices(
            Tongue l, Filled filled, String name, @Nullable String words, HttpHeaders headers) {
        List<AuditSubject> chosen = filled.all(name).stream()
                .map(AuditScope::read)
                .flatMap(Optional::stream)
                .toList();
        Map<AuditSubject, Cell> names = names(l, chosen);
        Stream<Entry.Choice> found = words == null
                ? Stream.of()
                : Stream.of(AuditSubjectType.values())
                        .flatMap(type -> registers.sought(SubjectType.valueOf(type.name()), words, headers))
                        .map(thing -> new Entry.Choice(
                                thing.type() + BETWEEN + thing.id(),
                                l.of(thing.type().label()) + ": " + thing.label()));
        Map<String, Entry.Choice> all = new LinkedHashMap<>();
        Stream.concat(chosen.stream().map(one -> choice(one, names)), found)
                .forEach(choice -> all.putIfAbsent(choice.value(), choice));
        return List.copyOf(all.values());
    }

    /** Those of an audit, one of which a finding is about. */
    public List<Entry.Choice> choices(Tongue l, List<AuditSubject> scope) {
        Map<AuditSubject, Cell> names = names(l, scope);
        return scope.stream().map(one -> choice(one, names)).toList();
    }

    private static Entry.Choice choice(AuditSubject subject, Map<AuditSubject, Cell> names) {
        return new Entry.Choice(
                write(subject), Objects.requireNonNull(names.get(subject)).text());
    }

    /** As it stands in a form. */
    public static String write(AuditSubject subject) {
        return subject.type().name() + BETWEEN + subject.id();
    }

    /** As the body has it. */
    public static ObjectNode node(String written) {
        String[] parts = written.split(BETWEEN, 2);
        return JsonNodeFactory.instance.objectNode().put("type", parts[0]).put("id", parts.length < 2 ? "" : parts[1]);
    }

    private static Optional<AuditSubject> read(String written) {
        String[] parts = written.split(BETWEEN, 2);
        return Stream.of(AuditSubjectType.values())
                .filter(type -> parts.length == 2 && type.name().equals(parts[0]))
                .flatMap(type -> Registers.id(parts[1]).map(id -> new AuditSubject(type, id)).stream())
                .findFirst();
    }
}
