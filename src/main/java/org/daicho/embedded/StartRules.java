package org.daicho.embedded;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.daicho.shared.config.OwnTls;
import org.daicho.shared.config.Variables;
import org.daicho.shared.text.Text;

/** Settings with which the service had better not start; all that are wrong are told at once. */
final class StartRules {

    private static final Text UNKNOWN =
            Text.of("知らない環境変数があります: %s。綴りを確かめてください。", "Unknown environment variables: %s. Check their spelling.");
    private static final Text EMBEDDED_ON_NETWORK = Text.of(
            "組み込みのデータベースや S3 サーバーを使うときは、ネットワークに公開できません（DAICHO_HTTP_HOST=%s）。"
                    + "DAICHO_DATABASE_URL と DAICHO_STORE_ENDPOINT を設定するか、127.0.0.1 のままにして前段のサーバーから中継してください。",
            "With the embedded database or store the service is not offered to a network (DAICHO_HTTP_HOST=%s)."
                    + " Set DAICHO_DATABASE_URL and DAICHO_STORE_ENDPOINT, or keep 127.0.0.1 behind a proxy on this host.");

    private static final Text PUBLIC_STORE = Text.of(
            "DAICHO_STORE_PUBLIC_ENDPOINT は https://ホスト名 または https://ホスト名:ポート にしてください（現在の値: %s）。"
                    + "署名付き URL を知る人は送信できるため、このホスト以外では暗号化されていない接続を使えません。",
            "DAICHO_STORE_PUBLIC_ENDPOINT must be https://host or https://host:port and is %s. Whoever reads a signed address on"
                    + " its way can send; without encryption it stays on this host.");

    private StartRules() {}

    static void check(EmbeddedPlan plan, Map<String, String> environment) {
        List<Text> wrong = new ArrayList<>();
        SortedSet<String> unknown = Variables.unknown(environment.keySet());
        if (!unknown.isEmpty()) {
            wrong.add(UNKNOWN.with(String.join(", ", unknown)));
        }
        String host = environment.getOrDefault("DAICHO_HTTP_HOST", "127.0.0.1");
        if (!plan.isEmpty() && !isLoopback(host)) {
            wrong.add(EMBEDDED_ON_NETWORK.with(host));
        }
        String publicStore = environment.getOrDefault("DAICHO_STORE_PUBLIC_ENDPOINT", "");
        if (!publicStore.isBlank() && !isSafeOrigin(publicStore)) {
            wrong.add(PUBLIC_STORE.with(publicStore));
        }
        OwnTls.wrong(environment).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            throw new StartRefused(Text.of(
                    wrong.stream().map(Text::ja).collect(Collectors.joining(System.lineSeparator())),
                    wrong.stream().map(Text::en).collect(Collectors.joining(System.lineSeparator()))));
        }
    }

    private static boolean isSafeOrigin(String address) {
        try {
            URI uri = new URI(address.replaceFirst("/$", ""));
            String origin = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            return uri.getHost() != null
                    && origin.equals(uri.toString())
                    && (uri.getScheme().equals("https")
                            || (uri.getScheme().equals("http") && isLoopback(uri.getHost())));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
