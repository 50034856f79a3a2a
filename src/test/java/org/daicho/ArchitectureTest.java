package org.daicho;

import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daicho.shared.http.idempotency.Idempotent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final java.nio.file.Path SOURCES = java.nio.file.Path.of("src", "main", "java");
    private static final int LONGEST_FILE = 250;
    private static final int FULLEST_PACKAGE = 14;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.daicho");

    /** The list in the package comment is the one that people read; so it is also the one that is checked. */
    @Test
    void a_room_uses_only_the_rooms_above_it() throws IOException {
        List<String> rooms = rooms();

        for (int room = 0; room < rooms.size() - 1; room++) {
            String[] below = rooms.subList(room + 1, rooms.size()).stream()
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(within(rooms.get(room)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    @Test
    void every_class_but_the_launcher_lives_in_a_room() throws IOException {
        String[] rooms = rooms().stream().map(ArchitectureTest::within).toArray(String[]::new);

        classes()
                .that()
                .resideOutsideOfPackage("org.daicho")
                .should()
                .resideInAnyPackage(rooms)
                .check(CODE);
        assertThat(CODE.getPackage("org.daicho").getClasses())
                .extracting(JavaClass::getSimpleName)
                .contains("Daicho");
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("org.daicho.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void what_is_stored_and_how_is_known_only_to_its_own_package() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(bePackagePrivate())
                .check(CODE);
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(bePackagePrivate())
                .check(CODE);
    }

    @Test
    void only_the_object_store_knows_its_client_and_only_the_embedded_room_its_servers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("objectstore"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.minio..")
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage(within("embedded"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.zonky..", "org.gaul..")
                .check(CODE);
    }

    @Test
    void every_package_says_what_it_is_for_and_that_nothing_is_null_unsaid() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(Files::isDirectory).filter(ArchitectureTest::holdsClasses))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .isRegularFile()
                            .content()
                            .startsWith("/**")
                            .contains("@" + NullMarked.class.getSimpleName()));
        }
    }

    @Test
    void names_say_what_a_thing_is_and_not_that_it_is_one() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveNameMatching(".*(Impl|Utils?|Helper|Dto|Manager)")
                .check(CODE);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..service..")
                .check(CODE);
    }

    @Test
    void every_resource_method_says_who_may_call_it() {
        methods()
                .that(DescribedPredicate.describe("answer requests", ArchitectureTest::answers))
                .should(sayOnceWhoMayCallThem())
                .andShould()
                .bePublic()
                .check(CODE);
    }

    @Test
    void every_post_can_be_repeated_safely() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(CODE);
        methods()
                .that()
                .areAnnotatedWith(Idempotent.class)
                .should()
                .haveRawReturnType(Response.class)
                .because("an answer that is given again is kept as one")
                .check(CODE);
    }

    @Test
    void no_file_is_long_and_no_package_is_full() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(SOURCES)) {
            Map<java.nio.file.Path, List<java.nio.file.Path>> packages = files.filter(
                            file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(java.nio.file.Path::getParent));

            assertThat(packages).isNotEmpty().allSatisfy((folder, members) -> {
                assertThat(members).as(folder.toString()).hasSizeLessThanOrEqualTo(FULLEST_PACKAGE);
                assertThat(members)
                        .allSatisfy(file ->
                                assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST_FILE));
            });
        }
    }

    private static List<String> rooms() throws IOException {
        String comment = Files.readString(SOURCES.resolve("org/daicho/package-info.java"));
        Matcher list = Pattern.compile("\\{@code (shared,[^}]+)}").matcher(comment);
        assertThat(list.find()).as("the list of rooms").isTrue();
        return Arrays.stream(list.group(1).split(","))
                .map(name -> name.replaceAll("[^a-z]", ""))
                .toList();
    }

    private static String within(String room) {
        return "org.daicho." + room + "..";
    }

    private static boolean holdsClasses(java.nio.file.Path folder) {
        try (Stream<java.nio.file.Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(java.nio.file.Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(Path.class) && method.isMetaAnnotatedWith(HttpMethod.class);
    }

    private static ArchCondition<JavaMethod> sayOnceWhoMayCallThem() {
        return new ArchCondition<>("say once who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                long own =
                        said(method.isAnnotatedWith(PermissionsAllowed.class), method.isAnnotatedWith(PermitAll.class));
                JavaClass owner = method.getOwner();
                long all =
                        said(owner.isAnnotatedWith(PermissionsAllowed.class), owner.isAnnotatedWith(PermitAll.class));
                boolean once = own == 1 || (own == 0 && all == 1);
                events.add(new SimpleConditionEvent(method, once, method.getFullName() + " does not say once"));
            }
        };
    }

    private static long said(boolean... ways) {
        int said = 0;
        for (boolean way : ways) {
            said += way ? 1 : 0;
        }
        return said;
    }
}
