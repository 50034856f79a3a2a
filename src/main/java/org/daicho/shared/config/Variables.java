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
            "DAICHO_HTTP_HOST",
            "DAICHO_HTTP_MAX_JSON_SIZE",
            "DAICHO_HTTP_PORT",
            "DAICHO_LEDGER_KEY",
            "DAICHO_LEDGER_ORIGIN",
            "DAICHO_SCANNER_CLAMAV",
            "DAICHO_SCANNER_CONNECT_TIMEOUT",
            "DAICHO_SCANNER_MAX_SIZE",
            "DAICHO_SCANNER_TIMEOUT",
            "DAICHO_STORE_ACCESS_KEY",
            "DAICHO_STORE_BUCKET",
            "DAICHO_STORE_CONNECT_TIMEOUT",
            "DAICHO_STORE_CREATE_BUCKET",
            "DAICHO_STORE_ENDPOINT",
            "DAICHO_STORE_OBJECT_LOCK",
            "DAICHO_STORE_PARALLEL_UPLOADS",
            "DAICHO_STORE_PART_SIZE",
            "DAICHO_STORE_REGION",
            "DAICHO_STORE_SECRET_KEY",
            "DAICHO_STORE_SILENCE_TIMEOUT",
            "DAICHO_STORE_UPLOAD_WAIT");

    private Variables() {}

    /** Those of the given names that begin like ours and are not. */
    public static SortedSet<String> unknown(Set<String> names) {
        SortedSet<String> unknown = new TreeSet<>(names);
        unknown.removeIf(name -> !name.startsWith(PREFIX) || KNOWN.contains(name));
        return unknown;
    }
}
