package org.daicho.intake.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daicho.ownfield.OwnFieldSet;
import org.daicho.ownfield.OwnFields;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.text.Text;

/** The profiles: those delivered with the service, and those that a body wrote for its own files. */
@Singleton
public class Profiles {

    /** Delivered profiles are resources of this package; a body's own of the same name is refused, not preferred. */
    private static final List<String> DELIVERED =
            List.of("contract-register", "cloud-services", "social-media-accounts", "contractors");

    /** Any register may have any own fields, so they say nothing about which profile fits. */
    private static final OwnFieldSet NO_OWN_FIELDS = new OwnFieldSet(List.of());

    private static final Text UNKNOWN =
            Text.of("「%s」という取込プロファイルはありません。使えるもの: %s", "There is no import profile \"%s\"; there are: %s");

    private final ObjectMapper json;
    private final EntityManager entityManager;
    private final OwnFields ownFields;

    @Inject
    Profiles(ObjectMapper json, EntityManager entityManager, OwnFields ownFields) {
        this.json = json;
        this.entityManager = entityManager;
        this.ownFields = ownFields;
    }

    public List<Profile> all() {
        return Stream.concat(DELIVERED.stream().map(this::delivered), own().stream())
                .toList();
    }

    public Optional<Profile> find(String name) {
        return all().stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    static boolean isDelivered(String name) {
        return DELIVERED.contains(name);
    }

    /** Throws 400 with the names there are. */
    public Profile required(String name) {
        return find(name).orElseThrow(() -> {
            List<String> names = all().stream().map(Profile::name).toList();
            return ProblemException.of(
                    ProblemKind.INVALID_REQUEST,
                    List.of(Violation.at("/profile", "unknown-profile", UNKNOWN.with(name, names))));
        });
    }

    /**
     * The profile that a file was most likely made for: the one that understands the most headings, then one that finds every
     * column it needs before one that does not, then a delivered one before a body's own. Not the columns it needs first: a
     * register of contractors needs a name and nothing else, and would pass for any file that lacks a column of its own.
     */
    public Profile matching(List<String> headings) {
        Comparator<Mapping> better = Comparator.comparing(Mapping::known)
                .thenComparing(mapping -> mapping.missing().isEmpty());
        Mapping best = null;
        for (Profile profile : all()) {
            Mapping mapping = new Mapping(profile, headings, NO_OWN_FIELDS);
            best = best == null || better.compare(mapping, best) > 0 ? mapping : best;
        }
        return Objects.requireNonNull(best).profile();
    }

    /** Reads a file of these headings with the profile, and what it does not know as the body's own fields. */
    public Mapping mapping(Profile profile, List<String> headings) {
        return new Mapping(profile, headings, ownFields.of(profile.register().owner()));
    }

    private List<Profile> own() {
        return entityManager
                .createQuery("from OwnProfile p order by p.name", OwnProfile.class)
                .getResultStream()
                .map(own -> read(own.content))
                .toList();
    }

    Profile read(String content) {
        try {
            return json.readValue(content, Profile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Profile delivered(String name) {
        try (InputStream in = Profiles.class.getResourceAsStream("/org/daicho/intake/profiles/" + name + ".json")) {
            return json.readValue(Objects.requireNonNull(in), Profile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
