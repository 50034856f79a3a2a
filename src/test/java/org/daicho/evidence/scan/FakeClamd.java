package org.daicho.evidence.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks INSTREAM as clamd(8) has it; what it answers depends on the words in the file. */
public final class FakeClamd implements AutoCloseable {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private static volatile boolean away;

    private final ServerSocket server;

    public FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread answering = new Thread(this::answerAll, "fake-clamd");
        answering.setDaemon(true);
        answering.start();
    }

    /** From now on every one of them hangs up without a word, or answers again. */
    public static void isAway(boolean isAway) {
        away = isAway;
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                String said = answer(new DataInputStream(caller.getInputStream()));
                if (away) {
                    continue;
                }
                caller.getOutputStream().write((said + '\0').getBytes(StandardCharsets.US_ASCII));
            } catch (IOException nextOne) {
                // A caller that went away, or the end.
            }
        }
    }

    private static String answer(DataInputStream in) throws IOException {
        byte[] command = in.readNBytes(COMMAND.length);
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.writeBytes(in.readNBytes(length));
        }
        String text = file.toString(StandardCharsets.ISO_8859_1);
        if (text.contains("HARMFUL")) {
            return "stream: Win.Test.EICAR_HDB-1 FOUND";
        }
        if (text.contains("LONG")) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return text.contains("NESTED") ? "stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND" : "stream: OK";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
