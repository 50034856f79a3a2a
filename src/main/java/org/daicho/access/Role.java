package org.daicho.access;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles and what each may do: the one table of rights. A permission reads {@code resource:action}; resources state
 * the one they need, and nothing else in the code asks for a role.
 */
public enum Role {
    /** Everything, and alone the access tokens. */
    ADMINISTRATOR(
            all("read"),
            all("write"),
            Set.of(
                    "contract:sign",
                    "service:approve",
                    "evidence:restricted",
                    "policy-document:restricted",
                    "ledger:seal",
                    "ledger:key",
                    "access-token:read",
                    "access-token:write",
                    "metrics:read")),
    /** 統括情報セキュリティ責任者 and the section beside it: keeps everything but contracts' signatures and access tokens. */
    SECURITY_OFFICER(
            all("read"), all("write"), Set.of("service:approve", "evidence:restricted", "policy-document:restricted")),
    /** 契約担当: keeps contractors and contracts and takes contracts through their states. */
    PROCUREMENT(all("read"), all("write"), Set.of("contract:sign")),
    /** 監査: reads everything, takes bundles away and has the ledger sealed; changes nothing. */
    AUDITOR(all("read"), Set.of("bundle:write", "ledger:seal")),
    /** Another system: registers and reads, but never signs. */
    INTEGRATION(
            all("read"),
            Set.of(
                    "contractor:write",
                    "contract:write",
                    "service:write",
                    "evidence:write",
                    "intake:write",
                    "organization:write")),
    /** Looks only, and not into the record of changes. */
    READ_ONLY(readable()),
    /** Prometheus and its like: the figures of the service, and nothing of the register. */
    MONITORING(Set.of("metrics:read"));

    private final Set<Set<String>> parts;

    @SafeVarargs
    Role(Set<String>... parts) {
        this.parts = Set.of(parts);
    }

    /** Every permission of this role. */
    public Set<String> permissions() {
        return parts.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> readable() {
        return all("read").stream()
                .filter(permission -> !permission.startsWith("ledger:"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> all(String action) {
        return Stream.of(
                        "organization",
                        "catalogue",
                        "own-field",
                        "contractor",
                        "contract",
                        "service",
                        "evidence",
                        "verification",
                        "incident",
                        "audit",
                        "self-inspection",
                        "policy-document",
                        "compliance",
                        "bundle",
                        "intake",
                        "ledger")
                .map(resource -> resource + ':' + action)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> permissionsOf(Iterable<Role> roles) {
        Set<String> result = new HashSet<>();
        roles.forEach(role -> result.addAll(role.permissions()));
        return result;
    }
}
