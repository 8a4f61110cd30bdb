package org.buyergraph.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves GraphiQL from this process alone, with the demo's viewers to ask as and its queries in tabs. */
@RestController
class DemoGraphiql {
    private static final PathMatchingResourcePatternResolver RESOURCES = new PathMatchingResourcePatternResolver();
    private static final Pattern VERSION = Pattern.compile("webjars/[a-z-]+/([0-9.]+)/");

    private final String page;

    DemoGraphiql() {
        this.page = read(RESOURCES.getResource("classpath:demo/graphiql.html"))
                .replace("${graphiql}", version("graphiql/*/graphiql.min.js"))
                .replace("${react}", version("react/*/package.json"));
    }

    @GetMapping(path = "/demo/graphiql", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        return page;
    }

    /** The example queries, by file name. */
    @GetMapping("/demo/queries")
    List<String> queries() {
        return Arrays.stream(found("classpath*:demo/queries/*.graphql"))
                .sorted((one, other) ->
                        String.valueOf(one.getFilename()).compareTo(String.valueOf(other.getFilename())))
                .map(DemoGraphiql::read)
                .toList();
    }

    private static String version(String file) {
        return Arrays.stream(found("classpath*:META-INF/resources/webjars/" + file))
                .map(resource -> VERSION.matcher(String.valueOf(resource)))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The page's script is missing: " + file));
    }

    private static Resource[] found(String pattern) {
        try {
            return RESOURCES.getResources(pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
