package org.daicho.groupware.connector.garoon;

import java.net.URI;
import java.util.Optional;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/**
 * What people read, in Japanese, as Garoon's own screens are.
 *
 * @param root where this service is reached; null where that is not configured, and nothing leads back then
 * @param domain after the at sign of every identity, as in the calendar feed
 */
record Wording(@Nullable URI root, String domain) {

    /** Garoon states no limit; a cell of its calendar shows far less. */
    private static final int LONGEST_TITLE = 100;

    static Wording of(Optional<URI> publicUrl, URI garoon) {
        return new Wording(publicUrl.orElse(null), publicUrl.map(URI::getHost).orElse(garoon.getHost()));
    }

    /** The same for ever, and the same as the UID in the calendar feed. */
    String identity(String deadlineKey) {
        return deadlineKey + '@' + domain;
    }

    /** The line of the notes by which an event is known again. */
    String mark(String deadlineKey) {
        return "［台帳ID：" + identity(deadlineKey) + "］";
    }

    String title(DeadlineView deadline) {
        return cut("【" + deadline.title().ja() + "】" + deadline.label());
    }

    String title(String when, DeadlineView deadline) {
        return cut(when + "：" + title(deadline));
    }

    String notes(DeadlineView deadline) {
        StringBuilder lines = new StringBuilder(body(deadline)).append('\n');
        if (root != null) {
            lines.append(link(deadline)).append('\n');
        }
        return lines.append("この予定は台帳が登録しました。日付や担当の変更は台帳で行ってください。\n")
                .append(mark(deadline.key()))
                .toString();
    }

    String body(DeadlineView deadline) {
        StringBuilder lines =
                new StringBuilder(deadline.kind().isDecision() ? "申請日：" : "期限：").append(Wareki.print(deadline.dueOn()));
        if (deadline.detail() != null) {
            lines.append("\n内容：").append(deadline.detail());
        }
        if (!deadline.answering().isEmpty()) {
            lines.append("\n担当：").append(String.join("、", deadline.answering()));
        }
        return lines.toString();
    }

    /** The page of what it is about, else the overview. */
    URI link(DeadlineView deadline) {
        if (root == null) {
            throw new IllegalStateException("Nothing leads here without a public address.");
        }
        String page =
                switch (deadline.anchorType()) {
                    case "contract" -> "portal/contracts/" + deadline.anchorId();
                    case "contractor" -> "portal/contractors/" + deadline.anchorId();
                    case "cloud-service" -> "portal/services/" + deadline.anchorId();
                    default -> "portal";
                };
        String base = root.toString();
        return URI.create(base.endsWith("/") ? base + page : base + '/' + page);
    }

    /** By whole characters, also those that take two units of UTF-16. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE - 1)) + '…';
    }
}
