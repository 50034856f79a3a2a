package org.daicho.intake.profile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daicho.ownfield.OwnFieldSet;
import org.daicho.ownfield.OwnFieldView;
import org.jspecify.annotations.Nullable;

/**
 * A profile applied to the headings of one file. Worked out once: folding the headings again for every row would cost more
 * than everything else that is done with it.
 */
public final class Mapping {

    private final Profile profile;
    private final List<String> headings;
    private final Map<String, Profile.Column> columns = new LinkedHashMap<>();
    private final Map<Field, String> found = new EnumMap<>(Field.class);
    private final OwnFieldSet ownFields;
    private final Map<String, OwnFieldView> own = new LinkedHashMap<>();

    /**
     * @param ownFields those of what the register keeps: a body that calls a field of its own as the profile calls a column
     *     by an alias means its field
     */
    public Mapping(Profile profile, List<String> headings, OwnFieldSet ownFields) {
        this.profile = profile;
        this.headings = headings;
        this.ownFields = ownFields;
        for (String heading : headings) {
            Profile.Column column = profile.column(heading);
            OwnFieldView field = ownFields.byHeading(heading).orElse(null);
            if (column != null && (field == null || column.isHeaded(heading))) {
                columns.put(heading, column);
                found.putIfAbsent(column.field(), heading);
            } else if (field != null) {
                own.put(heading, field);
            }
        }
    }

    public Profile profile() {
        return profile;
    }

    public Register register() {
        return profile.register();
    }

    /** How many headings mean something to the profile. */
    int known() {
        return columns.size();
    }

    /** The column of the profile that a heading of the file stands for; null when it stands for none. */
    public Profile.@Nullable Column column(String heading) {
        return columns.get(heading);
    }

    /** The own field that a heading of the file stands for; null when it stands for none. */
    public @Nullable OwnFieldView ownField(String heading) {
        return own.get(heading);
    }

    public OwnFieldSet ownFields() {
        return ownFields;
    }

    /** How the file calls an own field, or where it has no such column, the register. */
    public String heading(OwnFieldView field) {
        return own.entrySet().stream()
                .filter(one -> one.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field.label().ja());
    }

    /** How the file calls a field, or where it has no such column, the profile. */
    public String heading(Field field) {
        String heading = found.get(field);
        return heading == null ? profile.headingOf(field) : heading;
    }

    /** Headings that mean nothing to the profile. */
    public List<String> unmapped() {
        return headings.stream()
                .filter(heading -> !columns.containsKey(heading) && !own.containsKey(heading))
                .toList();
    }

    /** Fields without which nothing can be registered and that no heading stands for. */
    public List<Field> missing() {
        return register().required().stream()
                .filter(field -> !found.containsKey(field))
                .toList();
    }

    /** Headings of what an earlier heading stands for already, and that one: which of the two counts, nobody can say. */
    public Map<String, String> doubled() {
        Map<String, String> doubled = new LinkedHashMap<>();
        columns.forEach((heading, column) -> {
            if (column.field() != Field.IGNORED && !heading.equals(found.get(column.field()))) {
                doubled.put(heading, heading(column.field()));
            }
        });
        own.forEach((heading, field) -> {
            if (!heading.equals(heading(field))) {
                doubled.put(heading, heading(field));
            }
        });
        return doubled;
    }
}
