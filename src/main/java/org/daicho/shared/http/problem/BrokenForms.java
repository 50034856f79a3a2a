package org.daicho.shared.http.problem;

import java.io.IOException;
import org.daicho.shared.text.Text;

/**
 * Multipart bodies that end before their last boundary or name no readable type. RESTEasy throws for them what it also throws
 * for faults of ours, without a status; what tells them apart is who threw it. A full disk is thrown by the file system.
 */
final class BrokenForms {

    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    static final Text REASON = Text.of(
            "multipart の本文が途中で終わっているか、部分の Content-Type を読み取れません。",
            "The multipart body ends early, or the Content-Type of a part cannot be read.");

    private BrokenForms() {}

    static boolean isOne(Throwable exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        if (exception instanceof IOException) {
            return trace.length > 0 && isParser(trace[0]);
        }
        if (exception instanceof IllegalArgumentException) {
            for (StackTraceElement frame : trace) {
                if (isParser(frame)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isParser(StackTraceElement frame) {
        return frame.getClassName().startsWith(PARSER);
    }
}
