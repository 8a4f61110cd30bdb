package org.buyergraph.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Fetches what the peers are made of, where Node is there. */
final class Peers {
    private Peers() {}

    static void install(Options options) throws IOException, InterruptedException {
        if (options.peers().isEmpty() || areInstalled(options.home())) {
            return;
        }
        if (!Cores.isInstalled("node") || !Cores.isInstalled("npm")) {
            System.out.println("Node is not installed here: the peers are left out.");
            return;
        }
        Process npm = new ProcessBuilder(
                        "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(options.home().resolve("peers").toFile())
                .inheritIO()
                .start();
        if (!npm.waitFor(2, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            System.out.println("What the peers are made of could not be fetched: they are left out.");
        }
    }

    static boolean areInstalled(Path home) {
        return Cores.isInstalled("node") && Files.exists(home.resolve("peers/node_modules/mercurius/package.json"));
    }
}
