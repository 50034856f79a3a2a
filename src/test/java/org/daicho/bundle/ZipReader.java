package org.daicho.bundle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daicho.bundle.BundleApi.Run;

/** What tests a ZIP by itself: by the check sums within. */
enum ZipReader {
    UNZIP("unzip", "-tq"),
    SEVEN_ZIP("7z", "t"),
    BSDTAR("bsdtar", "-xOf"),
    PYTHON("python3", "-c", "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)"),
    DAICHO(
            java(),
            "-jar",
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString(),
            "verify");

    private final List<String> command;

    ZipReader(String... command) {
        this.command = List.of(command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    int read(Path zip) throws Exception {
        List<String> whole = new ArrayList<>(command);
        whole.add(zip.toString());
        return exit(zip.getParent(), whole.toArray(String[]::new));
    }

    /** How a command ends; where it is not installed, the test is skipped. */
    static int exit(Path folder, String... command) throws Exception {
        try {
            return Run.of(folder, command).exit();
        } catch (IOException missing) {
            assumeTrue(false, command[0] + " is not installed");
            throw missing;
        }
    }
}
