package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.http.Exchanges.PATIENT;
import static org.buyergraph.http.Exchanges.VENDOR;
import static org.buyergraph.http.Exchanges.failure;
import static org.buyergraph.http.Exchanges.pass;
import static org.buyergraph.http.Exchanges.to;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.buyergraph.http.Exchanges.Host;
import org.buyergraph.http.Exchanges.Passes;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.testkit.stub.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

class VendorHttpTest {
    private final Host host = new Host();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void sendsWhatThePassAndTheCallerSay() {
        Credentials pass = Credentials.fixed(Map.of("X-Key", "the-key"));

        to(host, PATIENT, pass)
                .get(Query.of("/things"), Map.of("Zuora-Version", "1"))
                .block();

        Call call = host.calls().all().get(0);
        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.headers())
                .containsEntry("X-Key", List.of("the-key"))
                .containsEntry("Zuora-Version", List.of("1"))
                .containsEntry("Accept", List.of("application/json"));
        assertThat(call.headers().get("Accept-Encoding").toString()).contains("gzip");
    }

    @Test
    void nobodyOverwritesTheHeadersOfThePass() {
        Credentials pass = Credentials.fixed(Map.of("X-Key", "the-key"));

        to(host, PATIENT, pass)
                .get(Query.of("/things"), Map.of("X-Key", "another"))
                .block();

        assertThat(host.calls().all().get(0).headers()).containsEntry("X-Key", List.of("the-key"));
    }

    @Test
    void postsJson() {
        to(host).post(Query.of("/things").with("dry", true), Map.of("ids", List.of(1, 2)))
                .block();

        Call call = host.calls().all().get(0);
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.body()).isEqualTo("{\"ids\":[1,2]}");
        assertThat(call.headers()).containsEntry("Content-Type", List.of("application/json"));
        assertThat(call.first("dry")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a,b]",
                "it's",
                "100%",
                "%41",
                "a+b",
                "a b",
                "a&b=c",
                "#top?",
                "Zürich-東京-🙂",
                "{id}",
                "a/b;c",
                "\"quoted\"",
                "a\\b"
            })
    void whatAQueryNamesArrivesAsItIs(String text) {
        to(host).get(Query.of("/" + Query.segment("of")).with("filter[]", text).with("filter[]", text + text))
                .block();

        assertThat(host.calls().all().get(0).query())
                .containsExactly(Map.entry("filter[]", List.of(text, text + text)));
    }

    @Test
    void aSegmentOfAPathMayHoldWhatSeparatesSegments() {
        assertThat(Query.of("/groups/" + Query.segment("a/b?c d+é"))).hasToString("/groups/a%2Fb%3Fc%20d%2B%C3%A9");
    }

    @Test
    void callsWhereThePassSays() {
        try (Host named = new Host()) {
            Pass pass = new Pass(Map.of(), named.baseUrl() + "/");

            to(host, PATIENT, new Passes(pass)).get(Query.of("/things")).block();

            assertThat(named.calls().count("GET", "/things")).isEqualTo(1);
            assertThat(host.calls().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "ftp://127.0.0.1", "", "http://", "//"})
    void aPassThatNamesNoPlaceToCallIsABackendsFault(String baseUrl) {
        Tokens tokens = tokens(() -> new Pass(Map.of(), baseUrl));

        assertThat(failure(to(host, PATIENT, tokens).get(Query.of("/things"))).backend())
                .isEqualTo(VENDOR);
    }

    @Test
    void aTokenThatCannotBeAHeaderIsABackendsFaultAndIsNotTold() {
        Tokens tokens = tokens(() -> Pass.bearer("secret-one\r\nX-Other: 1", null));

        BackendException why = failure(to(host, PATIENT, tokens).get(Query.of("/things")));

        for (Throwable part = why; part != null; part = part.getCause()) {
            assertThat(part.toString()).doesNotContain("secret-one");
        }
    }

    private static Tokens tokens(Supplier<Pass> pass) {
        Mono<Tokens.Token> fetched = Mono.fromSupplier(() -> new Tokens.Token(pass.get(), Duration.ofHours(1)));
        return new Tokens(() -> fetched, Duration.ofMinutes(5), InstantSource.system());
    }

    @Test
    void aRefusedPassIsReplacedAndTheCallRepeated() {
        Passes passes = new Passes(pass("dead"), pass("alive"));
        host.accepted = "alive";

        Json answer = to(host, PATIENT, passes).get(Query.of("/things")).block();

        assertThat(answer.text("path")).isEqualTo("/things");
        assertThat(host.calls().all()).extracting(Call::status).containsExactly(401, 200);
    }

    @Test
    void aPassRefusedTwiceIsNotTriedAThirdTime() {
        Passes passes = new Passes(pass("dead"), pass("dead too"), pass("alive"));
        host.accepted = "alive";

        assertThat(failure(to(host, PATIENT, passes).get(Query.of("/things"))).problem())
                .isEqualTo(Problem.UNAVAILABLE);
        assertThat(host.calls().all()).extracting(Call::status).containsExactly(401, 401);
    }

    @Test
    void aFixedPassThatIsRefusedIsNotSentAgain() {
        host.accepted = "another";

        failure(to(host, PATIENT, Credentials.fixed(Map.of("X-Key", "mine"))).get(Query.of("/things")));

        assertThat(host.calls().all()).hasSize(1);
    }

    @Test
    void aFormForATokenIsSentWithoutAPass() {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_secret", "s&c=r+t");

        VendorHttp.to(VENDOR, host.baseUrl(), PATIENT)
                .requestToken("/oauth/other", form)
                .block();

        assertThat(host.forms).containsExactly(Map.of("client_secret", List.of("s&c=r+t")));
    }

    @Test
    void assemblingMakesNoCall() {
        Mono<Json> assembled = to(host).get(Query.of("/things"));
        assertThat(host.calls().all()).isEmpty();

        assembled.block();
        assembled.block();
        assertThat(host.calls().all()).hasSize(2);
    }
}
