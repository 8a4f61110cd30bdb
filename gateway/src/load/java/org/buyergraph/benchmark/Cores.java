package org.buyergraph.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    static void leaveTheFirst() {
        if (CAN_PIN) {
            set(ProcessHandle.current().pid(), "1");
        }
    }

    /** A program that is to have all cores at first, whatever this process has. */
    static List<String> onAll(List<String> command) {
        return CAN_PIN ? prepended(List.of("taskset", "-c", "0,1"), command) : command;
    }

    static List<String> onTheFirst(List<String> command) {
        return CAN_PIN ? prepended(List.of("taskset", "-c", "0"), command) : command;
    }

    private static List<String> prepended(List<String> before, List<String> command) {
        List<String> all = new ArrayList<>(before);
        all.addAll(command);
        return all;
    }

    /** From now on the process and all its threads have the first core alone. */
    static void leaveTheFirstTo(long pid) {
        if (CAN_PIN) {
            set(pid, "0");
        }
    }

    private static void set(long pid, String cores) {
        try {
            new ProcessBuilder("taskset", "-acp", cores, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
