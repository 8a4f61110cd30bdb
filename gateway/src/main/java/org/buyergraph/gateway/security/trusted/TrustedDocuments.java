package org.buyergraph.gateway.security.trusted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.buyergraph.spi.SettingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The documents of all manifests. They are read again when one has changed; while one cannot be read, what was read before stays, so that
 * a deployment that is half done takes no document away.
 */
@Component
final class TrustedDocuments implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(TrustedDocuments.class);

    private final List<String> locations;
    private final ScheduledExecutorService reader;
    private volatile Known known;

    /** @param seen what the manifests were made of when they were read */
    private record Known(Map<String, String> byId, Set<String> texts, Map<String, Long> seen) {}

    TrustedDocuments(TrustedProperties properties) {
        this.locations = properties.manifests();
        this.known = read();
        this.reader = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "trusted-documents");
            thread.setDaemon(true);
            return thread;
        });
        if (!locations.isEmpty()) {
            long every = properties.readEvery().toMillis();
            ScheduledFuture<?> unused =
                    reader.scheduleWithFixedDelay(this::readAgain, every, every, TimeUnit.MILLISECONDS);
        }
    }

    boolean areKnown() {
        return !locations.isEmpty();
    }

    /** Null where none has this id. */
    @Nullable String find(String id) {
        return known.byId().get(id);
    }

    boolean contain(String text) {
        return known.texts().contains(text);
    }

    private void readAgain() {
        try {
            if (!resources().seen().equals(known.seen())) {
                known = read();
                log.info(
                        "Trusted documents were read again: there are {} now.",
                        known.texts().size());
            }
        } catch (RuntimeException unreadable) {
            log.error("Trusted documents cannot be read again, those from before stay: {}", unreadable.getMessage());
        }
    }

    private Known read() {
        Found found = resources();
        Map<String, String> byId = new HashMap<>();
        Set<String> texts = new HashSet<>();
        found.manifests().forEach((name, manifest) -> Manifest.read(content(name, manifest), name)
                .forEach((id, text) -> {
                    String hash = DocumentHash.of(text);
                    String other = byId.put(id, text);
                    if (other != null && !other.equals(text)) {
                        throw new SettingException("Two manifests have different documents of the id " + id + ".");
                    }
                    byId.put(hash, text);
                    byId.put(DocumentHash.PREFIX + hash, text);
                    texts.add(text);
                }));
        return new Known(Map.copyOf(byId), Set.copyOf(texts), found.seen());
    }

    private record Found(Map<String, Resource> manifests, Map<String, Long> seen) {}

    private Found resources() {
        Map<String, Resource> manifests = new TreeMap<>();
        Map<String, Long> seen = new TreeMap<>();
        DefaultResourceLoader loader = new DefaultResourceLoader();
        try {
            for (String location : locations) {
                for (Resource manifest : manifests(loader.getResource(location))) {
                    String name = String.valueOf(manifest.getFilename());
                    manifests.put(location + " " + name, manifest);
                    seen.put(location + " " + name, manifest.lastModified() * 31 + manifest.contentLength());
                }
            }
        } catch (IOException missing) {
            throw new SettingException("gateway.trusted.manifests names what is not there: " + missing.getMessage());
        }
        return new Found(manifests, seen);
    }

    private static List<Resource> manifests(Resource location) throws IOException {
        if (!location.isFile() || !Files.isDirectory(location.getFile().toPath())) {
            return List.of(location);
        }
        List<Resource> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(location.getFile().toPath())) {
            paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .forEach(path -> files.add(new FileSystemResource(path)));
        }
        return files;
    }

    private static byte[] content(String name, Resource manifest) {
        try {
            return manifest.getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("The manifest " + name + " cannot be read", failure);
        }
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
