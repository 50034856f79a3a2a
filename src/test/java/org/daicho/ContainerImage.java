package org.daicho;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The recipe of the container image: its instructions in order, comments dropped, continued lines joined. */
record ContainerImage(List<Instruction> instructions) {

    static final Path RECIPE = Path.of("src/main/docker/Dockerfile.jvm");

    record Instruction(String verb, String arguments) {}

    static ContainerImage read() {
        try {
            String plain =
                    Files.readString(RECIPE).replaceAll("(?m)^\\s*#.*\\R", "").replaceAll("\\\\\\R\\s*", "");
            return new ContainerImage(plain.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\s+", 2))
                    .map(words -> new Instruction(words[0], words[1]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all(String verb) {
        return instructions.stream()
                .filter(instruction -> instruction.verb().equals(verb))
                .map(Instruction::arguments)
                .toList();
    }

    /** Of several instructions the last one counts. */
    String last(String verb) {
        var found = all(verb);
        return found.get(found.size() - 1);
    }

    String variable(String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=(\"[^\"]*\"|\\S+)").matcher(String.join(" ", all("ENV")));
        if (!found.find()) {
            throw new AssertionError("The image does not set " + name);
        }
        return found.group(1).replace("\"", "");
    }

    long userId() {
        return Long.parseLong(last("USER").split(":", 2)[0]);
    }

    int port() {
        return Integer.parseInt(variable("DAICHO_HTTP_PORT"));
    }
}
