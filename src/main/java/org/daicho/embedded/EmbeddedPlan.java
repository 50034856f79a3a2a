package org.daicho.embedded;

import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * What to start here and where to keep it.
 *
 * @param database whether PostgreSQL is embedded
 * @param store whether the S3 server is embedded
 * @param data absolute path of everything that must survive
 * @param programs absolute path of PostgreSQL's unpacked programs; below the data, never in a temporary folder that
 *     several users share
 */
public record EmbeddedPlan(boolean database, boolean store, Path data, Path programs) {

    /** Of the sources Quarkus reads, those that exist before Quarkus does, with the same precedence. */
    public static EmbeddedPlan ofThisProcess() {
        var loader = Thread.currentThread().getContextClassLoader();
        return of(new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .withSources(PropertiesConfigSourceLoader.inFileSystem("config/application.properties", 260, loader))
                .build());
    }

    static EmbeddedPlan of(Config config) {
        var data = Path.of(
                        config.getOptionalValue("daicho.data.dir", String.class).orElse("data"))
                .toAbsolutePath()
                .normalize();
        return new EmbeddedPlan(
                lacks(config, "daicho.database.url") && lacks(config, "quarkus.datasource.jdbc.url"),
                lacks(config, "daicho.store.endpoint"),
                data,
                data.resolve("postgresql").resolve("programs"));
    }

    /** The same parts with other folders: tests keep the programs between runs and throw the data away. */
    public EmbeddedPlan in(Path otherData, Path otherPrograms) {
        return new EmbeddedPlan(database, store, otherData.toAbsolutePath(), otherPrograms.toAbsolutePath());
    }

    /** Throws {@link StartRefused} with everything in the environment that the service had better not start with. */
    public EmbeddedPlan requireSafe(Map<String, String> environment) {
        StartRules.check(this, environment);
        return this;
    }

    boolean isEmpty() {
        return !database && !store;
    }

    private static boolean lacks(Config config, String key) {
        return config.getOptionalValue(key, String.class)
                .filter(value -> !value.isBlank())
                .isEmpty();
    }
}
