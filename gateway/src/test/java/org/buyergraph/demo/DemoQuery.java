package org.buyergraph.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.graphql.OperationName;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An example of the demo, and who asks it, which its first line says. */
public record DemoQuery(String file, String viewer, String document) {
    private static final Pattern VIEWER = Pattern.compile("^# Ask as ([a-zA-Z0-9-]+)\\.\\R");

    public static List<DemoQuery> all() {
        try {
            return Stream.of(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:demo/queries/*.graphql"))
                    .map(DemoQuery::of)
                    .sorted(Comparator.comparing(DemoQuery::file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Their names, as a setting lists them. */
    public static String operations() {
        return all().stream()
                .map(query -> OperationName.of(query.document(), null))
                .collect(Collectors.joining(","));
    }

    private static DemoQuery of(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            Matcher viewer = VIEWER.matcher(text);
            if (!viewer.find()) {
                throw new IllegalStateException(file + " does not say in its first line who asks");
            }
            return new DemoQuery(String.valueOf(file.getFilename()), viewer.group(1), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
