package org.daicho.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Shows in the specification what each role may do. It runs when the service is built, after the text it adds to. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class RoleTable implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        List<String> roles = Arrays.stream(Role.values())
                .map(role -> "| `" + role + "` | " + reach(role) + " | " + permissions(role) + " |")
                .toList();
        String table =
                "\n| 役割 Role | 範囲 Reach | 権限 Permissions |\n| --- | --- | --- |\n" + String.join("\n", roles) + "\n";
        api.getInfo().setDescription(api.getInfo().getDescription() + table);
    }

    private static String reach(Role role) {
        return role.tie() == null ? "全体。Everything." : role.tie().label();
    }

    private static String permissions(Role role) {
        return new TreeSet<>(role.permissions())
                .stream().map(permission -> '`' + permission + '`').collect(Collectors.joining(", "));
    }
}
