package org.daicho.page.lookup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daicho.organization.Signatory;
import org.daicho.organization.person.PeopleResource;
import org.daicho.organization.person.PersonDirectory;
import org.daicho.organization.person.PersonFilter;
import org.daicho.organization.person.PersonView;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostFilter;
import org.daicho.organization.post.PostRow;
import org.daicho.organization.post.PostView;
import org.daicho.organization.post.PostsResource;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** People and posts, to be looked for and chosen, and by name. */
@Singleton
public class Staff {

    private static final String READ = "organization:read";
    private static final int FOUND = 20;

    private final Asking asking;
    private final PeopleResource people;
    private final PersonDirectory persons;
    private final PostsResource posts;
    private final PostDirectory places;
    private final UnitDirectory units;

    @Inject
    Staff(
            Asking asking,
            PeopleResource people,
            PersonDirectory persons,
            PostsResource posts,
            PostDirectory places,
            UnitDirectory units) {
        this.asking = asking;
        this.people = people;
        this.persons = persons;
        this.posts = posts;
        this.places = places;
        this.units = units;
    }

    /**
     * Who did something or has to: a post or a person of the register, or somebody in words. A button looks for both kinds.
     *
     * @param name of the part of the body
     */
    public Entry signatory(Tongue l, Filled filled, String name, String label, HttpHeaders headers) {
        String find = "find-" + name;
        return Entry.group(
                name,
                label,
                List.of(
                        find(l, find),
                        Entry.choice(
                                name + ".postId", l.of("職", "Post"), posts(filled, find, name + ".postId", headers)),
                        Entry.choice(
                                name + ".personId",
                                l.of("職員", "Person"),
                                people(filled, find, name + ".personId", headers)),
                        Entry.line(name + ".name", l.of("登録にない人・会議の名称", "Or somebody in words"))));
    }

    /** One person of the register. */
    public Entry person(Tongue l, Filled filled, String name, String label, HttpHeaders headers) {
        String find = "find-" + name;
        return Entry.group(
                "of-" + name,
                label,
                List.of(find(l, find), Entry.choice(name, label, people(filled, find, name, headers))));
    }

    /** One post of the register. */
    public Entry post(Tongue l, Filled filled, String name, String label, HttpHeaders headers) {
        String find = "find-" + name;
        return Entry.group(
                "of-" + name,
                label,
                List.of(find(l, find), Entry.choice(name, label, posts(filled, find, name, headers))));
    }

    /** By name; empty where the reader may not see the organisation. */
    public Map<UUID, String> people(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        asking.ask(READ, () -> persons.views(List.copyOf(ids)))
                .ifPresent(found -> found.forEach(person -> names.put(person.id(), person.name())));
        return names;
    }

    /** With the unit before the post. */
    public Map<UUID, String> posts(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        asking.ask(READ, () -> places.views(List.copyOf(ids))).ifPresent(found -> {
            Map<UUID, String> theirs =
                    units(found.stream().map(PostView::unitId).distinct().toList());
            found.forEach(post -> names.put(post.id(), theirs.getOrDefault(post.unitId(), "") + " " + post.name()));
        });
        return names;
    }

    public Map<UUID, String> units(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        asking.ask(READ, () -> units.views(List.copyOf(ids)))
                .ifPresent(found -> found.forEach(unit -> names.put(unit.id(), unit.name())));
        return names;
    }

    public String unit(UUID id) {
        return units(List.of(id)).getOrDefault(id, "—");
    }

    /** The person, the post and the words, as far as they are there. */
    public @Nullable String name(@Nullable Signatory who) {
        return who == null ? null : names(List.of(who)).apply(who);
    }

    /** Of many at once, for a table: three questions, however many rows there are. */
    public Naming names(Collection<? extends @Nullable Signatory> all) {
        Map<UUID, String> posts = posts(ids(all, Signatory::postId));
        Map<UUID, String> people = people(ids(all, Signatory::personId));
        return who -> who == null ? null : name(who, posts, people);
    }

    /** What somebody is called; null for nobody. */
    public interface Naming extends Function<@Nullable Signatory, @Nullable String> {}

    private static @Nullable String name(Signatory who, Map<UUID, String> posts, Map<UUID, String> people) {
        List<String> parts = Stream.of(
                        who.postId() == null ? null : posts.get(who.postId()),
                        who.personId() == null ? null : people.get(who.personId()),
                        who.name())
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private static List<UUID> ids(
            Collection<? extends @Nullable Signatory> all, Function<Signatory, @Nullable UUID> part) {
        return all.stream()
                .filter(Objects::nonNull)
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Entry find(Tongue l, String name) {
        return Entry.find(name, l.of("氏名・職名の一部で探す", "Find by a part of the name"));
    }

    private List<Entry.Choice> people(Filled filled, String find, String name, HttpHeaders headers) {
        Map<UUID, String> found = new HashMap<>();
        List<Entry.Choice> choices = new ArrayList<>();
        chosen(filled, name).ifPresent(id -> found.putAll(people(List.of(id))));
        found.forEach((id, label) -> choices.add(new Entry.Choice(id.toString(), label)));
        String words = filled.text(find).strip();
        if (!words.isEmpty()) {
            PersonFilter filter = new PersonFilter();
            filter.q = words;
            asking.<PersonView>list(READ, () -> people.list(filter, few(), headers))
                    .ifPresent(page -> page.items().stream()
                            .filter(person -> !found.containsKey(person.id()))
                            .forEach(person -> choices.add(new Entry.Choice(
                                    person.id().toString(),
                                    person.staffNumber() == null
                                            ? person.name()
                                            : person.name() + " / " + person.staffNumber()))));
        }
        return choices;
    }

    private List<Entry.Choice> posts(Filled filled, String find, String name, HttpHeaders headers) {
        Map<UUID, String> found = new HashMap<>();
        List<Entry.Choice> choices = new ArrayList<>();
        chosen(filled, name).ifPresent(id -> found.putAll(posts(List.of(id))));
        found.forEach((id, label) -> choices.add(new Entry.Choice(id.toString(), label)));
        String words = filled.text(find).strip();
        if (!words.isEmpty()) {
            PostFilter filter = new PostFilter();
            filter.q = words;
            asking.<PostRow>list(READ, () -> posts.list(filter, few(), headers)).ifPresent(page -> page.items().stream()
                    .filter(row -> !found.containsKey(row.post().id()))
                    .forEach(row -> choices.add(new Entry.Choice(
                            row.post().id().toString(),
                            row.unitName() + " " + row.post().name()))));
        }
        return choices;
    }

    private static Optional<UUID> chosen(Filled filled, String name) {
        return Registers.id(filled.text(name));
    }

    private static PageRequest few() {
        return PageRequest.of(FOUND, null);
    }
}
