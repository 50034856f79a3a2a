package org.daicho.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daicho.access.gate.OpenToBound;
import org.daicho.access.gate.Within;
import org.junit.jupiter.api.Test;

/**
 * The table of rights that people read, {@code openapi/rights.md}, is made from the code here and compared with what is
 * committed: a new operation, or a right that changed, fails until the table says so too.
 */
class RightsTableTest {

    private static final java.nio.file.Path COMMITTED = java.nio.file.Path.of("openapi", "rights.md");
    private static final java.nio.file.Path MADE = java.nio.file.Path.of("target", "rights.md");

    /** These open no operation but a part of what operations show. */
    private static final String[] ASKED_FOR_INSIDE = {"contact:read", "policy-document:restricted"};

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.daicho");

    private static final String PREFACE =
            """
            # 権限表 Rights

            操作ごとに、必要な権限とそれを持つ役割。Which permission each operation needs, and which roles hold it.

            - ● その役割の利用者すべて。Every caller of the role.
            - ○ 範囲の限られた役割：責任者（OWNER）は自分の職が担当するもの、所管課の職員（UNIT_MEMBER）は自課と下部組織のもの。
              A role whose rights are bound: owners to what their posts answer for, unit members to their unit and those below.
            - ◐ 監査（AUDITOR）：監査に紐付けられた利用者はその監査の対象と期間に限る。Auditors; who was engaged for an audit is bound to
              its scope and its days.
            - ◑ 監査（AUDITOR）：監査に紐付けられた利用者には開かれていない。Auditors, but none that was engaged for one audit.

            「範囲」は、範囲の限られた利用者にとって何によって絞られるか。「―」は絞られるものがない操作、「全体」は台帳全体にわたるため
            範囲の限られた利用者には開かれていない操作。Reach: by what it is narrowed for bound callers; ― where there is nothing to
            narrow; 全体 where it is about the whole register and closed to them.

            この表は試験が作り、コードと一致しなければビルドが失敗する（`target/rights.md` を写す）。Made by a test; where it differs from
            the code the build fails (copy `target/rights.md`).
            """;

    /** One operation: its words in the table, and how they are ordered. */
    private record Line(String path, String verb, String permission, String reach) implements Comparable<Line> {

        @Override
        public int compareTo(Line other) {
            return (path + ' ' + verb).compareTo(other.path + ' ' + other.verb);
        }

        String words() {
            return "| `%s %s` | `%s` | %s | %s |"
                    .formatted(
                            verb,
                            path,
                            permission,
                            reach,
                            Arrays.stream(Role.values()).map(this::mark).collect(Collectors.joining(" | ")));
        }

        private String mark(Role role) {
            if (!role.permissions().contains(permission)) {
                return "";
            }
            if (role.tie() == null || reach.isEmpty()) {
                return "●";
            }
            if (role.tie() == Tie.ENGAGEMENT) {
                return reach.equals("全体") ? "◑" : reach.equals("―") ? "●" : "◐";
            }
            return reach.equals("全体") ? "" : reach.equals("―") ? "●" : "○";
        }
    }

    @Test
    void the_committed_table_says_what_the_code_does() throws IOException {
        List<Line> lines = lines();
        assertThat(lines).hasSizeGreaterThan(300);
        String table = PREFACE
                + "\n| 操作 Operation | 権限 Permission | 範囲 Reach | "
                + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" | "))
                + " |\n"
                + "|---".repeat(3 + Role.values().length)
                + "|\n"
                + lines.stream().map(Line::words).collect(Collectors.joining("\n"))
                + "\n";
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, table);

        assertThat(COMMITTED)
                .as("where the right is meant: cp " + MADE + " " + COMMITTED)
                .hasContent(table);
    }

    /** A permission that no operation needs is a right to nothing, or an operation that forgot it. */
    @Test
    void every_permission_is_needed_by_something() {
        Set<String> unused = new TreeSet<>();
        EnumSet.allOf(Role.class).forEach(role -> unused.addAll(role.permissions()));
        unused.removeIf(permission -> permission.startsWith("self:"));
        lines().forEach(line -> unused.remove(line.permission()));

        assertThat(unused).containsExactlyInAnyOrder(ASKED_FOR_INSIDE);
    }

    private static List<Line> lines() {
        return CODE.stream()
                .filter(resource -> resource.isAnnotatedWith(Path.class))
                .map(resource -> resource.reflect())
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> verb(method) != null && either(method, PermissionsAllowed.class) != null)
                .map(RightsTableTest::line)
                .distinct()
                .sorted()
                .toList();
    }

    private static Line line(Method method) {
        Path own = method.getAnnotation(Path.class);
        String path =
                method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : '/' + own.value());
        String permission = either(method, PermissionsAllowed.class).value()[0];
        return new Line(path, verb(method), permission, reach(method, permission));
    }

    private static String reach(Method method, String permission) {
        if (method.isAnnotationPresent(OpenToBound.class) || permission.startsWith("self:")) {
            return "―";
        }
        Within within = method.getAnnotation(Within.class);
        if (within == null && method.getDeclaringClass().isAnnotationPresent(OpenToBound.class)) {
            return "―";
        }
        within = within == null ? method.getDeclaringClass().getAnnotation(Within.class) : within;
        return within == null ? "全体" : '`' + within.value() + '`';
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> A either(Method method, Class<A> type) {
        A own = ((AnnotatedElement) method).getAnnotation(type);
        return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
    }
}
