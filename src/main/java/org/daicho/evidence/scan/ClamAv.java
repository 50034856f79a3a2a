package org.daicho.evidence.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ClamAV's daemon, spoken to as clamd(8) has it: INSTREAM, chunks with their length in front, one line of answer. */
final class ClamAv implements ContentScanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    /** What {@code AlertExceedsMax} and {@code AlertEncrypted} report as if it were malware: that nobody could look inside. */
    private static final Pattern NOT_LOOKED_AT = Pattern.compile("Heuristics\\.(Limits\\.Exceeded|Encrypted)\\b.*");

    private final String host;
    private final int port;
    private final ScannerConfig config;
    private final Clock clock;

    ClamAv(String address, ScannerConfig config, Clock clock) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("DAICHO_SCANNER_CLAMAV must be host:port and is " + address);
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.config = config;
        this.clock = clock;
    }

    @Override
    public ScanVerdict scan(Source file, long size) throws IOException {
        if (size > config.maxSize().asLongValue()) {
            return notScanned("larger than DAICHO_SCANNER_MAX_SIZE");
        }
        try (InputStream content = file.open()) {
            return ask(content);
        }
    }

    private ScanVerdict ask(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int)
                    config.connectTimeout().toMillis());
            socket.setSoTimeout((int) config.timeout().toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write(COMMAND);
            byte[] buffer = new byte[CHUNK];
            for (int read = fromFile(content, buffer); read > 0; read = fromFile(content, buffer)) {
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return verdict(answer(socket.getInputStream()));
        } catch (FileFailed failed) {
            throw failed.cause;
        } catch (IOException scannerFailed) {
            // It closes the connection as soon as a stream is too long for it, often before its answer can be read.
            return notScanned("the scanner failed: " + scannerFailed.getMessage());
        }
    }

    /** Tells a failure of the file from one of the scanner. */
    private static final class FileFailed extends IOException {
        private final IOException cause;

        private FileFailed(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }

    private static int fromFile(InputStream content, byte[] buffer) throws FileFailed {
        try {
            return content.readNBytes(buffer, 0, buffer.length);
        } catch (IOException failed) {
            throw new FileFailed(failed);
        }
    }

    private static String answer(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST_ANSWER];
        int length = 0;
        for (int next = in.read(); next > 0 && length < line.length; next = in.read()) {
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8).strip();
    }

    /** Only the one answer that says so means clean. */
    ScanVerdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return ScanVerdict.of(ScanStatus.CLEAN, null, clock.instant());
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches() && !NOT_LOOKED_AT.matcher(found.group(1)).matches()) {
            return ScanVerdict.of(ScanStatus.INFECTED, found.group(1), clock.instant());
        }
        return notScanned(answer.isEmpty() ? "the scanner did not answer" : answer);
    }

    private ScanVerdict notScanned(String why) {
        return ScanVerdict.of(ScanStatus.NOT_SCANNED, why, clock.instant());
    }
}
