package org.daicho.groupware.connector.mail;

import java.time.LocalDate;
import java.util.List;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.shared.time.Wareki;

/**
 * A digest in words.
 *
 * @param name of whom it is for
 * @param deadlines the earliest first
 * @param isWhole false when there are more than are shown
 */
record DigestText(String name, LocalDate today, int daysAhead, List<DeadlineView> deadlines, boolean isWhole) {

    private static final String LINE = "\r\n";

    String subject() {
        return "【台帳】期限のお知らせ（%s）期限超過%d件・%d日以内%d件"
                .formatted(Wareki.print(today), overdue().size(), daysAhead, coming().size());
    }

    String body() {
        StringBuilder text = new StringBuilder();
        line(text, name + " 様");
        line(text, "");
        line(text, "%s現在、担当の職に係る期限は次のとおりです。".formatted(Wareki.print(today)));
        part(text, "■ 期限を過ぎているもの", overdue());
        part(text, "■ %d日以内に期限が来るもの".formatted(daysAhead), coming());
        if (!isWhole) {
            line(text, "");
            line(text, "このほかにもあります。期限の一覧で確かめてください。");
        }
        line(text, "");
        line(text, "添付の deadlines.ics を開くと、カレンダーに登録できます。");
        line(text, "このメールは自動で送っています。返信はできません。");
        line(text, "");
        line(text, "--------");
        line(
                text,
                "Deadlines of your posts as of " + today + ": " + overdue().size() + " overdue, " + coming().size()
                        + " due within " + daysAhead + " days.");
        for (DeadlineView deadline : deadlines) {
            line(text, "- " + deadline.dueOn() + " " + deadline.title().en() + ": " + deadline.label());
        }
        return text.toString();
    }

    private List<DeadlineView> overdue() {
        return deadlines.stream()
                .filter(deadline -> deadline.dueOn().isBefore(today))
                .toList();
    }

    private List<DeadlineView> coming() {
        return deadlines.stream()
                .filter(deadline -> !deadline.dueOn().isBefore(today))
                .toList();
    }

    private static void part(StringBuilder text, String heading, List<DeadlineView> deadlines) {
        if (deadlines.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, heading);
        for (DeadlineView deadline : deadlines) {
            line(
                    text,
                    "・%s（%s）【%s】%s"
                            .formatted(
                                    Wareki.print(deadline.dueOn()),
                                    left(deadline.days()),
                                    deadline.title().ja(),
                                    deadline.label()));
            if (deadline.detail() != null) {
                line(text, "　内容：" + deadline.detail().replaceAll("\\R", " "));
            }
            if (!deadline.answering().isEmpty()) {
                line(text, "　担当：" + String.join("、", deadline.answering()));
            }
        }
    }

    private static String left(long days) {
        if (days == 0) {
            return "本日";
        }
        return days > 0 ? "あと" + days + "日" : -days + "日超過";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(LINE);
    }
}
