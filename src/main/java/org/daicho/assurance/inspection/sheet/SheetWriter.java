package org.daicho.assurance.inspection.sheet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.assurance.inspection.SelfInspectionView;
import org.daicho.assurance.inspection.SheetLayout;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.daicho.shared.id.Ids;

/** Makes the sheets of a round: each post gets the questions that concern it, and no sheet if none does. */
@Singleton
class SheetWriter implements SheetLayout {

    private final Sheets sheets;
    private final AskedPosts asked;
    private final PostDirectory posts;
    private final Clock clock;

    @Inject
    SheetWriter(Sheets sheets, AskedPosts asked, PostDirectory posts, Clock clock) {
        this.sheets = sheets;
        this.asked = asked;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public int layOut(SelfInspectionView round) {
        List<UUID> ids = asked.of(round.unitIds(), LocalDate.now(clock));
        Map<UUID, PostView> byId =
                posts.views(ids).stream().collect(Collectors.toMap(PostView::id, Function.identity()));
        Instant now = clock.instant();
        List<Sheet> fresh = new ArrayList<>();
        for (UUID id : ids) {
            PostView post = byId.get(id);
            List<String> codes = round.questions().stream()
                    .filter(question -> question.concerns(post))
                    .map(Question::code)
                    .toList();
            if (!codes.isEmpty()) {
                fresh.add(new Sheet(Ids.next(), round.id(), id, post.unitId(), codes, now));
            }
        }
        sheets.add(fresh);
        return fresh.size();
    }
}
