package org.daicho.shared.page;

import jakarta.persistence.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of a list: HQL conditions over the alias {@code e}, their parameters, and how the caller wrote them. */
public final class Criteria {

    private final StringBuilder where = new StringBuilder("1 = 1");
    private final StringBuilder query = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

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
        parameters.putAll(with);
        return this;
    }

    /** More parameters of conditions already added. */
    public Criteria with(Map<String, ?> more) {
        parameters.putAll(more);
        return this;
    }

    public String where() {
        return where.toString();
    }

    String query() {
        return query.toString();
    }

    public void bind(Query target) {
        parameters.forEach(target::setParameter);
    }
}
