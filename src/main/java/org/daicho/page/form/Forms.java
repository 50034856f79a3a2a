package org.daicho.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.daicho.access.session.BrowserSessions;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Sheets;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.http.problem.Refusals;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Draws forms, and takes what was written to the resource that decides about it. */
@Singleton
public class Forms {

    private static final String TOKEN = "formToken";
    private static final String FIND = "find";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    /** The rest is nothing that the person could write in another way. */
    private static final Set<ProblemKind> MENDABLE = EnumSet.of(
            ProblemKind.INVALID_REQUEST,
            ProblemKind.MALFORMED_BODY,
            ProblemKind.FORBIDDEN,
            ProblemKind.CONFLICT,
            ProblemKind.STALE_VERSION,
            ProblemKind.VERSION_REQUIRED,
            ProblemKind.UNPROCESSABLE);

    private final Asking asking;
    private final BrowserSessions sessions;
    private final Sheets sheets;
    private final ObjectMapper json;
    private final Validator validator;

    @Inject
    Forms(Asking asking, BrowserSessions sessions, Sheets sheets, ObjectMapper json, Validator validator) {
        this.asking = asking;
        this.sessions = sessions;
        this.sheets = sheets;
        this.json = json;
        this.validator = validator;
    }

    /** Asks the resource, and says where to go then. */
    public interface Filing {

        /** @param version that the person saw; null for something new */
        String with(Body body, @Nullable IfMatch version) throws Exception;
    }

    /**
     * What is there already.
     *
     * @param compared whether the form asks for what is registered of it, so that the two can be held beside each other
     */
    public record Present(Supplier<? extends Versioned> read, boolean compared) {}

    /** What is registered, as the fields of a form hold it. */
    public Filled registered(Object view) {
        return Filled.of(json.<JsonNode>valueToTree(view));
    }

    /** A form for something new. */
    public String draw(RoutingContext routing, Blank blank, Filled filled) {
        return page(routing, blank, filled, null, null, List.of());
    }

    /** A form for what is there in this version. */
    public String draw(RoutingContext routing, Blank blank, Filled filled, long version) {
        return page(routing, blank, filled, version, null, List.of());
    }

    /** A form that stands on the page of its thing, for as long as it is not refused. */
    public Section section(RoutingContext routing, String id, Blank blank, Filled filled, @Nullable Long version) {
        Section whole = new Drawn(Tongue.of(routing), blank, filled, null).section(id, version);
        return Section.form(
                id,
                whole.heading(),
                whole.note(),
                Objects.requireNonNull(whole.form()).embedded());
    }

    /** For something new. */
    public Response file(
            RoutingContext routing,
            MultivaluedMap<String, String> sent,
            Blank blank,
            String permission,
            Filing filing) {
        return file(routing, sent, blank, permission, null, filing);
    }

    /**
     * Goes on to where the filing says, or hands the form back with everything that was written and with the status of what was
     * wrong. Sent twice it is filed once.
     *
     * @param present what is registered now; null for something new
     */
    public Response file(
            RoutingContext routing,
            MultivaluedMap<String, String> sent,
            Blank blank,
            String permission,
            @Nullable Present present,
            Filing filing) {
        Filled filled = Filled.sent(sent);
        if (!filled.text(FIND).isEmpty()) {
            return answer(200, page(routing, blank, filled, version(filled), null, List.of()));
        }
        try {
            sessions.requireForm(routing, sent.getFirst(TOKEN));
            Body body = new Body(blank, filled, json, validator);
            Long version = version(filled);
            once(routing, filled.text(Drawn.KEY));
            String place = asking.ask(permission, () -> filed(filing, body, version == null ? null : match(version)))
                    .orElseThrow(() -> new ProblemException(ProblemKind.FORBIDDEN, null, List.of(), Map.of()));
            return Response.seeOther(URI.create(place)).build();
        } catch (ProblemException refused) {
            return refused(routing, blank, filled, present, refused);
        }
    }

    /** The form again, for a page that takes files and so reads what was sent itself. */
    public Response handBack(RoutingContext routing, Blank blank, Filled filled, ProblemException problem) {
        return refused(routing, blank, filled, null, problem);
    }

    /** Of what was made: the last step of its address, which an answer that is given again has too. */
    public static String id(Response created) {
        String address = created.getHeaderString("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String filed(Filing filing, Body body, @Nullable IfMatch version) {
        try {
            return filing.with(body, version);
        } catch (Exception exception) {
            throw Refusals.of(exception).<RuntimeException>map(known -> known).orElseGet(() -> failure(exception));
        }
    }

    private static RuntimeException failure(Exception exception) {
        return exception instanceof RuntimeException ours ? ours : new IllegalStateException(exception);
    }

    private Response refused(
            RoutingContext routing, Blank blank, Filled filled, @Nullable Present present, ProblemException problem) {
        if (!MENDABLE.contains(problem.kind())) {
            throw problem;
        }
        boolean stale = problem.kind() == ProblemKind.STALE_VERSION || problem.kind() == ProblemKind.VERSION_REQUIRED;
        Long version = version(filled);
        Filled again = filled;
        List<Section> differences = List.of();
        if (stale && present != null) {
            Versioned now = present.read().get();
            version = now.version();
            if (present.compared()) {
                Filled mine = new Body(blank, filled, json, validator).read();
                Differences found = Differences.of(Tongue.of(routing), blank, filled, mine, registered(now));
                again = Before.again(blank, filled, mine, registered(now));
                if (found.isNone()) {
                    return Response.seeOther(URI.create(blank.back())).build();
                }
                differences = List.of(found.section());
            }
        }
        return answer(problem.kind().status(), page(routing, blank, again, version, problem, differences));
    }

    private String page(
            RoutingContext routing,
            Blank blank,
            Filled filled,
            @Nullable Long version,
            @Nullable ProblemException problem,
            List<Section> differences) {
        Section form = new Drawn(Tongue.of(routing), blank, filled, problem).section("form", version);
        List<Section> sections = new ArrayList<>();
        sections.addAll(blank.beside());
        if (problem == null) {
            sections.add(form);
        } else {
            sections.add(0, form);
            sections.addAll(1, differences);
        }
        return sheets.page(routing, asking.caller(), blank.title(), sections);
    }

    /** Read by whatever takes requests once, just as from a program that sends the header. */
    public static void once(RoutingContext routing, String key) {
        routing.request().headers().remove(IDEMPOTENCY_KEY);
        if (!key.isEmpty()) {
            routing.request().headers().set(IDEMPOTENCY_KEY, key);
        }
    }

    private static @Nullable Long version(Filled filled) {
        String sent = filled.text(Drawn.VERSION);
        return sent.matches("[0-9]{1,18}") ? Long.valueOf(sent) : null;
    }

    private static IfMatch match(long version) {
        return new IfMatch(List.of(IfMatch.tag(version)));
    }

    private static Response answer(int status, String page) {
        return Response.status(status).type(HTML).entity(page).build();
    }
}
