package org.daicho.bundle.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What a command said, and how it ended. */
record Said(int exit, String text) {

    /** The lines that say what does not hold. Not whatever has the two letters in it: a key may. */
    List<String> broken() {
        return text.lines().filter(line -> line.startsWith("NG  ")).toList();
    }

    static Said verify(Path folder, byte[] zip, String... options) throws IOException {
        Path file = Files.write(folder.resolve("checked.zip"), zip);
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return of(VerifyCommand::run, arguments);
    }

    static Said of(BiFunction<List<String>, PrintStream, Integer> command, List<String> arguments) {
        var text = new ByteArrayOutputStream();
        int exit = command.apply(arguments, new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Said(exit, text.toString(StandardCharsets.UTF_8));
    }
}
