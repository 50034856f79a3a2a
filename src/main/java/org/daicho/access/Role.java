package org.daicho.access;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roles and what each may do: the one table of rights. A permission reads {@code resource:action}; resources state
 * the one they need, and nothing else in the code asks for a role. Beside the permission stands how far it goes: see
 * {@link Tie}. As operations and roles, the table is in {@code openapi/rights.md}, which a test keeps.
 */
public enum Role {
    /** Everything, and alone the access tokens. */
    ADMINISTRATOR(
            all("read"),
            writable(),
            Set.of(
                    "contract:sign",
                    "service:approve",
                    "evidence:restricted",
                    "policy-document:restricted",
                    "self-inspection:answer",
                    "contact:read",
                    "ledger:seal",
                    "ledger:key",
                    "access-token:read",
                    "access-token:write",
                    "webhook:read",
                    "webhook:write",
                    "connector:read",
                    "connector:write",
                    "refusal:read",
                    "metrics:read")),
    /** 統括情報セキュリティ責任者 and the section beside it: keeps everything but contracts' signatures and access tokens. */
    SECURITY_OFFICER(
            all("read"),
            writable(),
            Set.of(
                    "service:approve",
                    "evidence:restricted",
                    "policy-document:restricted",
                    "self-inspection:answer",
                    "contact:read")),
    /** 最高情報セキュリティ責任者（CISO）: reads everything, approves services and exceptions, orders audits, adopts policy. */
    CISO(
            all("read"),
            Set.of(
                    "service:approve",
                    "evidence:restricted",
                    "policy-document:restricted",
                    "policy-document:write",
                    "audit:write",
                    "bundle:write",
                    "contact:read")),
    /** 契約担当: keeps contractors and contracts and takes contracts through their states. */
    PROCUREMENT(all("read"), writable(), Set.of("contract:sign", "self-inspection:answer", "contact:read")),
    /** 責任者: through a post, and there only: keeps what the post answers for, with everything that hangs on it. */
    OWNER(
            ofStaff(),
            Set.of(
                    "contract:write",
                    "service:write",
                    "evidence:write",
                    "verification:write",
                    "incident:write",
                    "bundle:write",
                    "self-inspection:answer",
                    "contact:read")),
    /** 所管課の職員: sees what belongs to the unit or to one below it, adds evidence, reports incidents. */
    UNIT_MEMBER(ofStaff(), Set.of("evidence:write", "incident:write", "self-inspection:answer", "contact:read")),
    /** 監査: reads everything, takes bundles away and has the ledger sealed; changes nothing. Engaged for one audit, only that. */
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
                    "organization:write",
                    "webhook:read",
                    "webhook:write",
                    "connector:read",
                    "connector:write")),
    /** Looks only, and not into the record of changes. */
    READ_ONLY(readable()),
    /** Prometheus and its like: the figures of the service, and nothing of the register. */
    MONITORING(Set.of("metrics:read"));

    /** What nobody who was let in is refused, however few their rights: to ask who they are, and to sign out. */
    static final Set<String> SELF = Set.of("self:read", "self:sign-out");

    private final Set<Set<String>> parts;

    @SafeVarargs
    Role(Set<String>... parts) {
        this.parts = Set.of(parts);
    }

    /** Every permission of this role. */
    public Set<String> permissions() {
        return Stream.concat(SELF.stream(), parts.stream().flatMap(Set::stream))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far the rights of this role go for callers who were told to be so bound; null where it is never bound. */
    public @Nullable Tie tie() {
        return switch (this) {
            case OWNER -> Tie.DUTIES;
            case UNIT_MEMBER -> Tie.UNIT;
            case AUDITOR -> Tie.ENGAGEMENT;
            default -> null;
        };
    }

    /** What somebody needs to see to do their work with what is theirs. */
    private static Set<String> ofStaff() {
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
                        "self-inspection",
                        "policy-document",
                        "compliance",
                        "bundle")
                .map(resource -> resource + ":read")
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gaps and risks follow from the facts, and the ledger from what happens: neither is written by anybody. */
    private static Set<String> writable() {
        return all("write").stream()
                .filter(permission -> !permission.startsWith("compliance:") && !permission.startsWith("ledger:"))
                .collect(Collectors.toUnmodifiableSet());
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
                        "feed",
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
