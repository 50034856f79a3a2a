package org.daicho.embedded;

import org.daicho.shared.text.Text;

/** Whether this build carries the optional dependencies. The container image does not. */
final class Availability {

    private static final Text NO_DATABASE = Text.of(
            "このビルドには組み込みの PostgreSQL がありません。DAICHO_DATABASE_URL、DAICHO_DATABASE_USER、DAICHO_DATABASE_PASSWORD を設定してください。",
            "This build has no embedded PostgreSQL. Set DAICHO_DATABASE_URL, DAICHO_DATABASE_USER and DAICHO_DATABASE_PASSWORD.");
    private static final Text NO_STORE = Text.of(
            "このビルドには組み込みの S3 サーバーがありません。DAICHO_STORE_ENDPOINT、DAICHO_STORE_ACCESS_KEY、DAICHO_STORE_SECRET_KEY を設定してください。",
            "This build has no embedded S3 server. Set DAICHO_STORE_ENDPOINT, DAICHO_STORE_ACCESS_KEY and DAICHO_STORE_SECRET_KEY.");

    private Availability() {}

    static void check(EmbeddedPlan plan) {
        var noDatabase = plan.database() && isMissing("io.zonky.test.db.postgres.embedded.EmbeddedPostgres");
        var noStore = plan.store() && isMissing("org.gaul.s3proxy.S3Proxy");
        if (noDatabase && noStore) {
            throw new StartRefused(Text.of(NO_DATABASE.ja() + NO_STORE.ja(), NO_DATABASE.en() + " " + NO_STORE.en()));
        }
        if (noDatabase || noStore) {
            throw new StartRefused(noDatabase ? NO_DATABASE : NO_STORE);
        }
    }

    private static boolean isMissing(String className) {
        try {
            Class.forName(className, false, Availability.class.getClassLoader());
            return false;
        } catch (ClassNotFoundException e) {
            return true;
        }
    }
}
