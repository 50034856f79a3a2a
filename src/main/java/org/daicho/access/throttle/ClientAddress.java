package org.daicho.access.throttle;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as that can be believed. */
record ClientAddress(int trustedProxies) {

    private static final String UNKNOWN = "unknown";

    String of(HttpServerRequest request) {
        String connection = request.remoteAddress() == null
                ? UNKNOWN
                : request.remoteAddress().hostAddress();
        return of(connection, request.headers().getAll("X-Forwarded-For"));
    }

    /**
     * @param forwarded the values of {@code X-Forwarded-For} in their order; where fewer proxies than expected have written
     *     there, the request came in beside them and only the connection is believed
     */
    String of(@Nullable String connection, List<String> forwarded) {
        if (trustedProxies > 0) {
            List<String> hops = forwarded.stream()
                    .flatMap(value -> Stream.of(value.split(",")))
                    .map(String::strip)
                    .toList();
            if (hops.size() >= trustedProxies) {
                return network(hops.get(hops.size() - trustedProxies));
            }
        }
        return network(connection == null ? UNKNOWN : connection);
    }

    /** An IPv6 address by its first 64 bits: whoever has one has all the others of its network too. */
    private static String network(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return UNKNOWN;
        }
        if (bytes.length == 4) {
            return NetUtil.bytesToIpAddress(bytes);
        }
        byte[] network = Arrays.copyOf(bytes, 8);
        boolean special = Arrays.equals(network, new byte[8]);
        return special
                ? NetUtil.bytesToIpAddress(bytes)
                : HexFormat.ofDelimiter(":").formatHex(network) + "/64";
    }
}
