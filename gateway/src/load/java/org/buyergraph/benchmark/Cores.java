package org.buyergraph.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives what is measured one core, and all else another, where the machine can. */
final class Cores {
    private static final boolean CAN_PIN = Runtime.getRuntime().availableProcessors() > 1 && isInstalled("taskset");

    private Cores() {}

    static boolean canPin() {
        return CAN_PIN;
    }

    /** This process, the threads that it has and those to come. */
    static void leaveTheFirst() throws IOException, InterruptedException {
        if (CAN_PIN) {
            String pid = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("taskset", "-acp", "1", pid)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    static List<String> onTheFirst(List<String> command) {
        if (!CAN_PIN) {
            return command;
        }
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", "0"));
        pinned.addAll(command);
        return pinned;
    }

    static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
