package org.daicho.page.approval;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.daicho.externalservice.decision.NewApproval;
import org.daicho.externalservice.life.Refusal;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Forms;
import org.daicho.page.layout.Done;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.Versioned;
import org.jspecify.annotations.Nullable;

/** The form by which the use of a service is permitted or not, in whichever register it stands. */
@Singleton
class ServiceDecision {

    static final String APPROVE = "service:approve";

    private final Asking asking;
    private final Forms forms;
    private final Clock clock;

    @Inject
    ServiceDecision(Asking asking, Forms forms, Clock clock) {
        this.asking = asking;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * A service whose use was applied for.
     *
     * @param title of the form
     * @param place the page of the service
     * @param application what is decided about
     * @param version that the decision is about
     */
    record Applied(UUID id, String title, String place, List<Fact> application, long version) implements Versioned {}

    /** @param <T> what the decision says */
    interface Deciding<T> {
        Response decide(UUID id, @Nullable IfMatch version, T said);
    }

    String show(RoutingContext routing, Applied applied) {
        return forms.draw(
                routing,
                blank(Tongue.of(routing), applied),
                Decided.by(asking.caller(), LocalDate.now(clock)),
                applied.version());
    }

    /** @param next where one goes when it is decided */
    Response decide(
            RoutingContext routing,
            MultivaluedMap<String, String> sent,
            Supplier<Applied> present,
            Deciding<NewApproval> approve,
            Deciding<Refusal> refuse,
            String next) {
        Applied applied = present.get();
        Forms.Present now = new Forms.Present(present, false);
        return forms.file(routing, sent, blank(Tongue.of(routing), applied), APPROVE, now, (body, version) -> {
            if (Decided.isYes(sent)) {
                approve.decide(applied.id(), version, body.as(NewApproval.class, "reason"));
            } else {
                refuse.decide(applied.id(), version, body.as(Refusal.class, "conditions", "exception"));
            }
            return Done.DECIDED.at(next);
        });
    }

    private static Blank blank(Tongue l, Applied applied) {
        List<Entry> own = List.of(
                Entry.lines("conditions", l.of("承認の条件", "Conditions")),
                Entry.group(
                        "exception",
                        l.of("申請者が承認する場合だけ", "Only where the applicant approves"),
                        List.of(
                                Entry.lines("exception.reason", l.of("やむを得ない理由", "Why it cannot be avoided")),
                                Entry.line("exception.by.name", l.of("認めた職・氏名", "Who allows it")))));
        return new Blank(
                        applied.title(),
                        l.of(
                                "申請者と承認者は別の者とします。必須の条件がすべて確認されている必要があります。",
                                "Applicant and approver are different people, and every mandatory condition is checked."),
                        applied.place() + "/decide",
                        l.of("決定する", "Decide"),
                        ApprovalsPage.PATH,
                        Decided.entries(l, own))
                .beside(List.of(Section.facts("about", l.of("申請の内容", "The application"), applied.application())));
    }
}
