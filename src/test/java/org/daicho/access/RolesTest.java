package org.daicho.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.Api;
import org.daicho.EmbeddedServers;
import org.junit.jupiter.api.Test;

/** The table of rights, tried out: every operation of the specification by a caller of every role. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RolesTest {

    private record Operation(String method, String path, String contentType, String permission, String reach) {

        /** An engaged auditor is bound too, but these are not: nobody engaged them. */
        boolean isOpenTo(Role role) {
            boolean bound = role.tie() != null && role.tie().isOfStaff();
            return role.permissions().contains(permission) && !(bound && reach.equals("whole"));
        }
    }

    @Test
    void every_operation_is_open_to_exactly_the_roles_that_hold_its_permission() {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            tokens.put(role, Api.token(role.name()));
        }
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(20);
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            if (call(Api.nobody(), operation).statusCode() != 401) {
                wrong.add("anonymous: " + operation);
            }
            tokens.forEach((role, token) -> {
                int status = call(Api.as(token), operation).statusCode();
                boolean allowed = operation.isOpenTo(role);
                if (status == 401 || allowed == (status == 403)) {
                    wrong.add(role + ": " + status + " " + operation);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** With an empty body and ids of nothing, so that whoever is let in is refused for that. */
    private static Response call(RequestSpecification caller, Operation operation) {
        String path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (operation.contentType() == null) {
            caller.noContentType();
        } else {
            caller = operation.contentType().startsWith("multipart/")
                    ? caller.multiPart("nothing", "")
                    : caller.contentType(operation.contentType()).body("{}".getBytes());
        }
        return caller.request(operation.method(), path);
    }

    private static List<Operation> operations() {
        Map<String, Map<String, Map<String, Object>>> paths = Api.nobody()
                .accept(Api.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (path.startsWith("/api/") && operation.containsKey("operationId")) {
                String permission = (String) operation.get("x-required-permission");
                assertThat(permission).as("permission of %s %s", method, path).isNotNull();
                String reach = (String) operation.get("x-reach");
                assertThat(reach).as("reach of %s %s", method, path).isNotNull();
                operations.add(new Operation(method.toUpperCase(), path, contentType(operation), permission, reach));
            }
        }));
        return operations;
    }

    private static String contentType(Map<String, Object> operation) {
        if (operation.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content) {
            return content.keySet().iterator().next().toString();
        }
        return null;
    }
}
