package org.daicho.groupware.connector.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.daicho.groupware.deadline.DeadlineView;
import org.daicho.shared.time.Wareki;
import org.jspecify.annotations.Nullable;

/**
 * An Adaptive Card 1.4 in the envelope that the workflow expects. The text is in runs, which are no Markdown: a title that holds
 * brackets stays what it is and becomes no link.
 *
 * @param link to the register; null where its address is not configured
 */
record Card(LocalDate today, int daysAhead, List<DeadlineView> deadlines, boolean isWhole, @Nullable URI link) {

    /** Teams refuses more than 28 KB; the rest is for what the workflow puts around it. */
    static final int LARGEST = 26 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** With as many deadlines as there is room for, the earliest first. */
    byte[] write() {
        byte[] written = write(deadlines.size());
        for (int shown = deadlines.size() - 1; written.length > LARGEST; shown--) {
            written = write(shown);
        }
        return written;
    }

    private byte[] write(int shown) {
        ObjectNode envelope = JSON.createObjectNode().put("type", "message");
        ObjectNode attachment = envelope.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.card.adaptive")
                .putNull("contentUrl");
        ObjectNode card = attachment
                .putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.4");
        ArrayNode body = card.putArray("body");
        line(body, "【台帳】期限のお知らせ（" + Wareki.print(today) + "）", true);
        line(body, "期限を過ぎたものと、%d日以内に期限が来るもの".formatted(daysAhead), false);
        for (DeadlineView deadline : deadlines.subList(0, shown)) {
            line(body, text(deadline), false);
        }
        if (shown < deadlines.size() || !isWhole) {
            line(body, "このほかにもあります。期限の一覧で確かめてください。", false);
        }
        if (link != null) {
            card.putArray("actions")
                    .addObject()
                    .put("type", "Action.OpenUrl")
                    .put("title", "台帳を開く")
                    .put("url", link.toString());
        }
        try {
            return JSON.writeValueAsBytes(envelope);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(DeadlineView deadline) {
        String answering = deadline.answering().isEmpty() ? "" : "（担当：" + String.join("、", deadline.answering()) + "）";
        String late = deadline.days() < 0 ? "【期限超過】" : "";
        return late + Wareki.print(deadline.dueOn()) + "　" + deadline.title().ja() + "：" + deadline.label() + answering;
    }

    private static void line(ArrayNode body, String text, boolean isHeading) {
        ObjectNode run = body.addObject()
                .put("type", "RichTextBlock")
                .putArray("inlines")
                .addObject()
                .put("type", "TextRun")
                .put("text", text);
        if (isHeading) {
            run.put("weight", "Bolder").put("size", "Medium");
        }
    }
}
