package org.daicho;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables that the service reads, from what reads them: its properties file and its mappings. */
final class KnownSettings {

    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final Pattern NAME = Pattern.compile("DAICHO_[A-Z0-9_]+|daicho(?:\\.[a-z0-9-]+)+");

    private KnownSettings() {}

    static Set<String> variables() throws IOException {
        return Stream.concat(ofProperties(), ofMappings())
                .map(KnownSettings::variable)
                .collect(Collectors.toSet());
    }

    private static Stream<String> ofProperties() throws IOException {
        // Comments are no proof that anything reads what they name.
        return Files.readAllLines(PROPERTIES).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> NAME.matcher(line).results().map(MatchResult::group));
    }

    private static Stream<String> ofMappings() {
        var own = new ClassFileImporter()
                .withImportOption(location -> location.contains("Config.class")).importPackages("org.daicho").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect);
        return Stream.<Class<?>>concat(own, Stream.of(VertxHttpConfig.class))
                .flatMap(type -> ConfigMappings.getProperties(ConfigClass.configClass(type)).keySet().stream());
    }

    /** The rule by which MicroProfile Config finds a property in the environment; a list is one variable with commas. */
    private static String variable(String property) {
        return property.replace("[*]", "").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
