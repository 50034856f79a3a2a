package org.daicho.page.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.access.Caller;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's, or what the reader answers for. Who is known as a person answers by the posts that they hold, who is known by a
 * post alone by that one.
 *
 * @param personId absent for everybody's, and where a post is given
 */
public record Whose(@Nullable UUID personId, @Nullable UUID postId) {

    static final String PARAMETER = "whose";
    static final String MINE = "MINE";

    private static final Text NOBODY = Text.of(
            "あなたの職が登録されていないため、自分の担当だけを選べません。",
            "The register does not know your post, so it cannot tell what is yours.");

    /** Throws 400 where the reader is known neither as a person nor by a post. */
    static Whose of(Caller reader, @Nullable String sent) {
        if (!MINE.equals(sent)) {
            return new Whose(null, null);
        }
        if (!isKnown(reader)) {
            throw ProblemException.invalid(PARAMETER, "unknown-value", NOBODY, sent);
        }
        return new Whose(reader.personId(), reader.personId() == null ? reader.postId() : null);
    }

    /** The address of a list here, narrowed to what is the reader's; as it is for whoever nothing is known of. */
    public static String mine(Caller reader, String list) {
        return isKnown(reader) ? list + (list.contains("?") ? '&' : '?') + PARAMETER + '=' + MINE : list;
    }

    private static boolean isKnown(Caller reader) {
        return reader.personId() != null || reader.postId() != null;
    }

    /** None for whom there is nothing to choose. */
    List<Field> field(Tongue l, Caller reader) {
        if (!isKnown(reader)) {
            return List.of();
        }
        boolean mine = personId != null || postId != null;
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", l.of("すべて", "all"), !mine));
        options.add(new Field.Option(MINE, l.of("自分の担当", "mine"), mine));
        return List.of(Field.choice(PARAMETER, l.of("担当", "Whose"), options));
    }
}
