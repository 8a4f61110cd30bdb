package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleNamespace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walking a collection page by page brings each record once. */
class GitlabPagingTest {

    private static final Pattern NEXT = Pattern.compile("<[^>]*?(/api[^>]*)>; rel=\"next\"");
    private static final DataSet DATA = DataSet.standard();
    private static final StubGitlab GITLAB = new StubGitlab(DATA);

    @AfterAll
    static void stop() {
        GITLAB.close();
    }

    @Test
    void namespacesByNextPage() {
        List<Long> expected =
                DATA.namespaces().stream().map(SampleNamespace::id).toList();

        assertThat(walk("/api/v4/namespaces?top_level_only=true&per_page=3"))
                .hasSizeGreaterThan(6)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_level_asc",
                "access_level_desc",
                "last_joined",
                "name_asc",
                "name_desc",
                "oldest_joined",
                "oldest_sign_in",
                "recent_sign_in",
                "last_activity_on_asc",
                "last_activity_on_desc"
            })
    void membersInEveryOrderThoughManyShareTheSortKey(String sort) {
        List<Long> expected = DATA.members().stream()
                .filter(member -> member.namespaceId() == 9100103)
                .map(member -> member.user().id())
                .toList();

        assertThat(walk("/api/v4/groups/9100103/billable_members?per_page=100&sort=" + sort))
                .hasSize(318)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void followsTheLinkHeader() {
        List<Long> ids = new ArrayList<>();
        String path = "/api/v4/groups/9100101/billable_members?search=&per_page=10";
        while (path != null) {
            HttpResponse<String> response = get(path);
            Wire.json(response).forEach(row -> ids.add(row.path("id").asLong()));
            path = next(response.headers().firstValue("Link").orElseThrow());
        }

        assertThat(ids).hasSize(28).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhereAPageStands() {
        HttpResponse<String> response = get("/api/v4/groups/9100101/billable_members?page=2&per_page=10");

        assertThat(header(response, "x-page")).isEqualTo("2");
        assertThat(header(response, "x-per-page")).isEqualTo("10");
        assertThat(header(response, "x-prev-page")).isEqualTo("1");
        assertThat(header(response, "x-next-page")).isEqualTo("3");
        assertThat(header(response, "x-total")).isEqualTo("28");
        assertThat(header(response, "x-total-pages")).isEqualTo("3");
        assertThat(header(response, "Link"))
                .contains("page=1&per_page=10>; rel=\"prev\"", "rel=\"next\"", "rel=\"first\"", "rel=\"last\"");
    }

    @Test
    void hasTwentyRowsByDefaultAndNothingBehindTheLastPage() {
        assertThat(Wire.json(get("/api/v4/groups/9100101/billable_members"))).hasSize(20);

        HttpResponse<String> behind = get("/api/v4/groups/9100101/billable_members?page=9");
        assertThat(Wire.json(behind)).isEmpty();
        assertThat(header(behind, "x-next-page")).isEmpty();
    }

    private static List<Long> walk(String path) {
        List<Long> ids = new ArrayList<>();
        String page = "1";
        while (!page.isEmpty()) {
            HttpResponse<String> response = get(path + "&page=" + page);
            Wire.json(response).forEach(row -> ids.add(row.path("id").asLong()));
            page = header(response, "x-next-page");
        }
        return ids;
    }

    private static HttpResponse<String> get(String path) {
        HttpResponse<String> response = Wire.get(GITLAB, path, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response;
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }

    private static String next(String links) {
        Matcher next = NEXT.matcher(links);
        return next.find() ? next.group(1) : null;
    }
}
