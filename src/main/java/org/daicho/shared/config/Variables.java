package org.daicho.shared.config;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every environment variable of the service, so that a mistyped one can stop the start: a misspelt
 * {@code DAICHO_STORE_ENDPONT} would otherwise quietly keep the files on this host. A test compares the list with what the
 * configuration really reads.
 */
public final class Variables {

    public static final String PREFIX = "DAICHO_";

    static final Set<String> KNOWN = Set.of(
            "DAICHO_ACCESS_BOOTSTRAP_TOKEN",
            "DAICHO_ACCESS_DIRECTORY",
            "DAICHO_ACCESS_TOKEN_MAX_LIFETIME",
            "DAICHO_BOOTSTRAP_TOKEN",
            "DAICHO_BUNDLE_KEYSTORE",
            "DAICHO_BUNDLE_KEYSTORE_PASSWORD",
            "DAICHO_BUNDLE_ORGANIZATION",
            "DAICHO_BUNDLE_TSA_TIMEOUT",
            "DAICHO_BUNDLE_TSA_TRIES",
            "DAICHO_BUNDLE_TSA_URL",
            "DAICHO_CATALOGUE_NETWORK_ZONES",
            "DAICHO_DATABASE_PASSWORD",
            "DAICHO_DATABASE_URL",
            "DAICHO_DATABASE_USER",
            "DAICHO_DATA_DIR",
            "DAICHO_EVIDENCE_MAX_SIZE",
            "DAICHO_EVIDENCE_RECEIVING_EXPIRY",
            "DAICHO_EVIDENCE_RECHECK_WITHIN",
            "DAICHO_EVIDENCE_RETENTION_CLASSES",
            "DAICHO_GAROON_BASIC",
            "DAICHO_GAROON_DATASTORE",
            "DAICHO_GAROON_DAYS_AHEAD",
            "DAICHO_GAROON_EVERY",
            "DAICHO_GAROON_ICON",
            "DAICHO_GAROON_LOGIN",
            "DAICHO_GAROON_MENU",
            "DAICHO_GAROON_NOTICE_AT",
            "DAICHO_GAROON_NOTICE_DAYS",
            "DAICHO_GAROON_NOTIFICATION_APP",
            "DAICHO_GAROON_PASSWORD",
            "DAICHO_GAROON_TIMEOUT",
            "DAICHO_GAROON_UNITS",
            "DAICHO_GAROON_UNIT_ID",
            "DAICHO_GAROON_URL",
            "DAICHO_GAROON_VISIBILITY",
            "DAICHO_GROUPWARE_PUBLIC_URL",
            "DAICHO_GROUPWARE_WORKING_DAYS",
            "DAICHO_HTTP_HOST",
            "DAICHO_HTTP_MAX_JSON_SIZE",
            "DAICHO_HTTP_PORT",
            "DAICHO_HTTP_PUBLIC_URL",
            "DAICHO_LEDGER_KEY",
            "DAICHO_LEDGER_ORIGIN",
            "DAICHO_MAIL_DAYS_AHEAD",
            "DAICHO_MAIL_DIGEST",
            "DAICHO_MAIL_DIGEST_AT",
            "DAICHO_MAIL_FROM",
            "DAICHO_MAIL_HOST",
            "DAICHO_MAIL_PASSWORD",
            "DAICHO_MAIL_PORT",
            "DAICHO_MAIL_SECURITY",
            "DAICHO_MAIL_TIMEOUT",
            "DAICHO_MAIL_USERNAME",
            "DAICHO_OIDC_AUDIENCE",
            "DAICHO_OIDC_CLIENT_ID",
            "DAICHO_OIDC_CLIENT_SECRET",
            "DAICHO_OIDC_CLOCK_SKEW",
            "DAICHO_OIDC_ISSUER",
            "DAICHO_OIDC_KEY_REFRESH_INTERVAL",
            "DAICHO_OIDC_NAME_CLAIM",
            "DAICHO_OIDC_PERSON_CLAIM",
            "DAICHO_OIDC_ROLES_CLAIM",
            "DAICHO_OIDC_ROLE_MAPPING",
            "DAICHO_OIDC_SCOPE",
            "DAICHO_OIDC_UNIT_CLAIM",
            "DAICHO_PORTLET_FRAME_ANCESTORS",
            "DAICHO_PUBLIC_URL",
            "DAICHO_SCANNER_CLAMAV",
            "DAICHO_SCANNER_CONNECT_TIMEOUT",
            "DAICHO_SCANNER_MAX_SIZE",
            "DAICHO_SCANNER_RESCAN_AFTER",
            "DAICHO_SCANNER_TIMEOUT",
            "DAICHO_SESSION_IDLE_TIMEOUT",
            "DAICHO_SESSION_MAX_LIFETIME",
            "DAICHO_SESSION_PUBLIC_URL",
            "DAICHO_STORE_ACCESS_KEY",
            "DAICHO_STORE_BUCKET",
            "DAICHO_STORE_CONNECT_TIMEOUT",
            "DAICHO_STORE_CREATE_BUCKET",
            "DAICHO_STORE_ENDPOINT",
            "DAICHO_STORE_OBJECT_LOCK",
            "DAICHO_STORE_PARALLEL_UPLOADS",
            "DAICHO_STORE_PART_SIZE",
            "DAICHO_STORE_PUBLIC_ENDPOINT",
            "DAICHO_STORE_REGION",
            "DAICHO_STORE_SECRET_KEY",
            "DAICHO_STORE_SILENCE_TIMEOUT",
            "DAICHO_STORE_UPLOAD_WAIT",
            "DAICHO_THROTTLE_REQUESTS_PER_MINUTE",
            "DAICHO_THROTTLE_TRUSTED_PROXIES",
            "DAICHO_THROTTLE_WRONG_TOKENS",
            "DAICHO_TEAMS_DAYS_AHEAD",
            "DAICHO_TEAMS_POST_AT",
            "DAICHO_TEAMS_TIMEOUT",
            "DAICHO_TEAMS_UNIT_ID",
            "DAICHO_TEAMS_WEBHOOK_URL",
            "DAICHO_TLS_CERTIFICATE",
            "DAICHO_TLS_KEY",
            "DAICHO_WEBHOOK_DESTINATIONS",
            "DAICHO_WEBHOOK_EVERY",
            "DAICHO_WEBHOOK_KEEP",
            "DAICHO_WEBHOOK_KEY");

    private Variables() {}

    /** Those of the given names that begin like ours and are not. */
    public static SortedSet<String> unknown(Set<String> names) {
        SortedSet<String> unknown = new TreeSet<>(names);
        unknown.removeIf(name -> !name.startsWith(PREFIX) || KNOWN.contains(name));
        return unknown;
    }
}
