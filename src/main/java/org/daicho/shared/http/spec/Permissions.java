package org.daicho.shared.http.spec;

import io.quarkus.security.PermissionsAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Who may call what, from the annotations that decide it. */
final class Permissions {

    /** A permission, or a list of which any one suffices. */
    static final String EXTENSION = "x-required-permission";

    private static final String BEARER = "bearer";
    private static final String SESSION = "session";

    private Permissions() {}

    static void addTo(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "この台帳のアクセストークン（dch_ で始まる）か、設定された認証基盤のトークン。"
                                                + "An access token of this register, or one of the configured identity provider."))
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("__Host-daicho-session")
                                .description("ブラウザーのセッション。変更には X-Daicho-Request を付ける（画面からの要求では不要）。"
                                        + "A session at a browser; changes need the header X-Daicho-Request unless"
                                        + " they come from our own pages."));
        api.setSecurity(Stream.of(BEARER, SESSION)
                .map(scheme -> OASFactory.createSecurityRequirement().addScheme(scheme))
                .toList());
    }

    static void apply(Endpoint endpoint) {
        Operation operation = endpoint.operation();
        if (endpoint.isPublic()) {
            operation.setSecurity(List.of());
            return;
        }
        List<String> permissions = endpoint.annotation(PermissionsAllowed.class).stream()
                .flatMap(allowed -> Stream.of(allowed.value().asStringArray()))
                .toList();
        if (permissions.isEmpty()) {
            return;
        }
        operation.addExtension(EXTENSION, permissions.size() == 1 ? permissions.get(0) : permissions);
        String line = permissions.stream()
                .map(permission -> '`' + permission + '`')
                .collect(Collectors.joining(", ", "必要な権限。Required permission: ", ""));
        operation.setDescription(
                operation.getDescription() == null ? line : operation.getDescription() + "\n\n" + line);
    }
}
