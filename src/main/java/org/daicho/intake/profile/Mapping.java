package org.daicho.intake.profile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    public Mapping(Profile profile, List<String> headings) {
        this.profile = profile;
        this.headings = headings;
        for (String heading : headings) {
            Profile.Column column = profile.column(heading);
            if (column != null) {
                columns.put(heading, column);
                found.putIfAbsent(column.field(), heading);
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

    /** How the file calls a field, or where it has no such column, the profile. */
    public String heading(Field field) {
        String heading = found.get(field);
        return heading == null ? profile.headingOf(field) : heading;
    }

    /** Headings that mean nothing to the profile. */
    public List<String> unmapped() {
        return headings.stream()
                .filter(heading -> !columns.containsKey(heading))
                .toList();
    }

    /** Fields without which nothing can be registered and that no heading stands for. */
    public List<Field> missing() {
        return register().required().stream()
                .filter(field -> !found.containsKey(field))
                .toList();
    }

    /** Headings of a field that an earlier heading stands for already: which of the two counts, nobody can say. */
    public Map<String, Field> doubled() {
        Map<String, Field> doubled = new LinkedHashMap<>();
        columns.forEach((heading, column) -> {
            if (column.field() != Field.IGNORED && !heading.equals(found.get(column.field()))) {
                doubled.put(heading, column.field());
            }
        });
        return doubled;
    }
}
