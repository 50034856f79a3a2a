package org.daicho;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for programs that are told theirs before they start, and for addresses at which nobody is at home. The system gives to
 * whoever connects somewhere a port from 32768 on, so one from there could be taken before the program starts, or starts again.
 */
public final class Ports {

    private static final int FROM = 20_000;
    private static final int BELOW = 30_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** Another one each time. */
    public static int free() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FROM, BELOW);
            try (ServerSocket found = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(port)) {
                    return found.getLocalPort();
                }
            } catch (BindException taken) {
                // the next one
            }
        }
    }
}
