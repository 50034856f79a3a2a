package org.daicho.ledger.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.FeedFilter;
import org.daicho.shared.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What of the feed is wanted, and how. */
public class FeedRequest {

    static final int LONGEST_WAIT = 30;

    @QueryParam("after")
    @DefaultValue("0")
    @PositiveOrZero @Parameter(description = "最後に読んだ位置。The last position read.")
    public long after;

    @QueryParam("subjectType")
    @Size(max = 50) @Parameter(description = "この種類だけ（複数可）。Only these types; may be given several times.")
    public @Nullable List<@Pattern(regexp = FeedFilter.TYPE) String> subjectTypes;

    @QueryParam("subjectId")
    @Parameter(description = "この対象だけ。Only this subject.")
    public @Nullable UUID subjectId;

    @QueryParam("state")
    @DefaultValue("false")
    @Parameter(description = "変更後の内容も返す。With the state after each change.")
    public boolean state;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1) @Max(PageRequest.MAX_LIMIT) public int limit;

    @QueryParam("wait")
    @DefaultValue("0")
    @PositiveOrZero @Max(LONGEST_WAIT) @Parameter(description = "何もなければ、この秒数まで待つ。Wait for so many seconds where there is nothing yet.")
    public int wait;

    FeedFilter filter() {
        return new FeedFilter(subjectTypes == null ? List.of() : subjectTypes, subjectId);
    }
}
