package org.daicho.shared.page;

import jakarta.persistence.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of a list: HQL conditions over the alias {@code e}, their parameters, and how the caller wrote them. */
public final class Criteria {

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final StringBuilder imposed = new StringBuilder("1 = 1");
    private final StringBuilder query = new StringBuilder();
    private final List<Filter> filters = new ArrayList<>();
    private final Map<String, Object> imposedParameters = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * One condition that the caller has asked for.
     *
     * @param name of the query parameter
     * @param written as the caller wrote its value
     */
    public record Filter(String name, String written, String condition) {}

    /**
     * Adds a condition if the caller gave a value.
     *
     * @param name the query parameter, and the name under which the condition uses the value
     * @param value as the condition needs it
     */
    public Criteria when(String name, @Nullable Object value, String condition) {
        return value == null ? this : when(name, value.toString(), value, condition);
    }

    /** The same, where what the caller wrote differs from what the condition needs. */
    public Criteria when(String name, @Nullable String written, @Nullable Object value, String condition) {
        if (written != null && value != null) {
            where.append(" and ").append(condition);
            filters.add(new Filter(name, written, condition));
            parameters.put(name, value);
            if (!query.isEmpty()) {
                query.append('&');
            }
            query.append(name).append('=').append(URLEncoder.encode(written, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** A condition that the list itself imposes; it does not appear in the query string. */
    public Criteria always(String condition, Map<String, ?> with) {
        where.append(" and ").append(condition);
        imposed.append(" and ").append(condition);
        parameters.putAll(with);
        imposedParameters.putAll(with);
        return this;
    }

    /** These criteria and one condition more; these themselves stay as they are. */
    public Criteria and(String condition, Map<String, ?> with) {
        Criteria narrower = new Criteria();
        narrower.where.append(" and ").append(where);
        narrower.imposed.append(" and ").append(imposed);
        narrower.query.append(query);
        narrower.filters.addAll(filters);
        narrower.parameters.putAll(parameters);
        narrower.imposedParameters.putAll(imposedParameters);
        return narrower.always(condition, with);
    }

    /** More parameters of conditions already added. */
    public Criteria with(Map<String, ?> more) {
        parameters.putAll(more);
        return this;
    }

    public String where() {
        return where.toString();
    }

    public String query() {
        return query.toString();
    }

    /** What the caller has asked for, without what the list itself imposes. */
    public List<Filter> filters() {
        return List.copyOf(filters);
    }

    /** What the list itself imposes, without what the caller has asked for. */
    public Criteria imposed() {
        return new Criteria().always(imposed.toString(), imposedParameters);
    }

    public void bind(Query target) {
        parameters.forEach(target::setParameter);
    }
}
