package org.daicho.page.ask;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.daicho.access.Caller;
import org.daicho.access.reach.Reach;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Asks a resource in the name of the page's reader. A page is one request that needs several permissions; each question says
 * its own, so that the reader's reach is worked out for it as if it had been asked alone.
 */
@Singleton
public class Asking {

    /** Rows of one page of a list; with them a page stays well under 100 kB. */
    public static final int ROWS = 50;

    private static final Text NO_LIST = Text.of("この画面は HTML だけで表示できます。", "This page is answered as HTML only.");

    private final SecurityIdentity identity;
    private final Reach reach;

    @Inject
    Asking(SecurityIdentity identity, Reach reach) {
        this.identity = identity;
        this.reach = reach;
    }

    public Caller caller() {
        return Caller.of(identity).orElseThrow();
    }

    public boolean may(String permission) {
        return caller().permissions().contains(permission);
    }

    /** Empty where the reader has no such permission. */
    public <T> Optional<T> ask(String permission, Supplier<T> question) {
        if (!may(permission)) {
            return Optional.empty();
        }
        reach.begin(permission);
        return Optional.of(question.get());
    }

    /** Whether the reader has the permission for everything, and not only for what is theirs. */
    public boolean mayAll(String permission) {
        return ask(permission, () -> !reach.isBound()).orElse(false);
    }

    /** For a list that is narrowed to one thing: throws 404 where that is out of the reader's reach, as its own page does. */
    public void requireInReach(String permission, String type, UUID id) {
        reach.begin(permission);
        reach.require(type, id);
    }

    /** The page of a list; empty where the reader has no such permission. */
    public <T> Optional<Page<T>> list(String permission, Supplier<Response> question) {
        return ask(permission, () -> page(question.get()));
    }

    /** @param cursor of the page before, absent for the first */
    public static PageRequest rows(@Nullable String cursor) {
        return PageRequest.of(ROWS, cursor);
    }

    @SuppressWarnings("unchecked")
    private static <T> Page<T> page(Response answer) {
        if (answer.getEntity() instanceof Page<?> page) {
            return (Page<T>) page;
        }
        throw ProblemException.of(ProblemKind.NOT_ACCEPTABLE, NO_LIST);
    }
}
