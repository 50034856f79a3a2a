package org.daicho.page.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Blank;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A step in the use of a service, as a person takes it. */
public enum UseStep {
    START("利用を開始する", "Begin its use", ServiceState.APPROVED, ServiceState.FOUND),
    SUSPEND("利用を停止する", "Suspend its use", ServiceState.IN_USE, ServiceState.FOUND),
    RESUME("利用を再開する", "Resume its use", ServiceState.SUSPENDED),
    END(
            "利用を終了する",
            "End its use",
            ServiceState.APPROVED,
            ServiceState.FOUND,
            ServiceState.IN_USE,
            ServiceState.SUSPENDED);

    static final String WRITE = "service:write";

    private final String ja;
    private final String en;
    private final List<ServiceState> from;

    UseStep(String ja, String en, ServiceState... from) {
        this.ja = ja;
        this.en = en;
        this.from = List.of(from);
    }

    /**
     * Those that are possible from this state, for whoever may take them.
     *
     * @param place the page of the service
     */
    public static List<Cell> links(Asking asking, Tongue l, ServiceState state, String place) {
        List<Cell> links = new ArrayList<>();
        for (UseStep step : values()) {
            if (step.from.contains(state) && asking.may(WRITE)) {
                links.add(Cell.link(step.label(l), place + "/steps/" + step.path()));
            }
        }
        return links;
    }

    static UseStep at(String path) {
        return Arrays.stream(values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("step", path));
    }

    /**
     * @param name of the service
     * @param place its page
     */
    Blank blank(Tongue l, String name, ServiceState state, String place) {
        return new Blank(label(l), note(l), place + "/steps/" + path(), label(l), place, entries(l))
                .beside(List.of(Section.facts(
                        "about",
                        l.of("対象", "About"),
                        List.of(
                                Fact.of(l.of("名称", "Name"), name),
                                Fact.of(l.of("状態", "State"), l.of(state.label()))))));
    }

    /** @param today what most who come to take the step would write */
    Filled filled(String today) {
        return Filled.of(Map.of("startedOn", today, "suspendedOn", today, "endedOn", today));
    }

    private String label(Tongue l) {
        return l.of(ja, en);
    }

    /** The last step of its address. */
    private String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    private @Nullable String note(Tongue l) {
        return switch (this) {
            case END -> l.of(
                    "預けた情報とアカウントを廃棄してから記録してください。元に戻せません。",
                    "Dispose of the information and the accounts first. This cannot be taken back.");
            case START, RESUME -> l.of(
                    "承認のほか、責任者や規程など、利用に必要なものがすべて揃っている必要があります。足りないものは次の画面に表示します。",
                    "All that its use demands must be there: its approval, somebody who answers for it, its rules. What is missing is"
                            + " told.");
            case SUSPEND -> null;
        };
    }

    private List<Entry> entries(Tongue l) {
        return switch (this) {
            case START -> List.of(
                    Entry.day(l, "startedOn", l.of("利用開始日", "First day of use")).must());
            case SUSPEND -> List.of(
                    Entry.day(l, "suspendedOn", l.of("停止日", "Suspended on")).must(),
                    Entry.lines("reason", l.of("理由", "Reason")).must());
            case RESUME -> List.of();
            case END -> List.of(
                    Entry.day(l, "endedOn", l.of("利用の最終日", "Last day of use")).must(),
                    Entry.yesNo(
                                    l,
                                    "informationDisposed",
                                    l.of("預けた情報の廃棄の確認", "Information left with the provider disposed of"))
                            .must(),
                    Entry.yesNo(l, "accountsDisposed", l.of("アカウントの廃棄の確認", "Accounts disposed of"))
                            .must());
        };
    }
}
