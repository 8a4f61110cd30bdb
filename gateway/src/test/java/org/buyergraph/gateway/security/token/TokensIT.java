package org.buyergraph.gateway.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.gateway.GatewayApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway as it runs in production, with an issuer of its own that changes its keys. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "gateway.token.issuer=https://issuer.example",
            "gateway.token.audience=buyer-graph",
            "gateway.token.keys-for=200ms",
            "gateway.token.remembered-for=200ms",
            "gateway.safety.accepted-risks=keys-in-the-clear",
            "gateway.business-clock.movable=false",
            "gateway.limits.introspection=false"
        })
class TokensIT {
    private static final RSAKey OURS = key("ours");
    private static final RSAKey OTHER = key("other");
    private static final HttpServer ISSUER = issuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static volatile List<JWK> published = List.of();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add(
                "gateway.token.jwk-set-uri",
                () -> "http://localhost:" + ISSUER.getAddress().getPort() + "/keys");
    }

    @AfterAll
    static void close() {
        ISSUER.stop(0);
    }

    @BeforeEach
    void oursIsPublished() {
        publish(OURS);
        await().until(() -> status(signed(OURS, claims())) == 200);
    }

    private record Refused(String why, String token) {
        @Override
        public String toString() {
            return why;
        }
    }

    static Stream<Refused> refused() throws Exception {
        Instant now = Instant.now();
        RSAKey disguised = new RSAKey.Builder(OTHER).keyID("ours").build();
        JWSSigner publicKeyAsSecret = new MACSigner(OURS.toRSAPublicKey().getEncoded());
        return Stream.of(
                new Refused("no token at all", "nonsense"),
                new Refused("for others", signed(OURS, claims().audience("other"))),
                new Refused("for nobody in particular", signed(OURS, claims().audience((String) null))),
                new Refused("of another issuer", signed(OURS, claims().issuer("https://issuer.example.org"))),
                new Refused("of no issuer", signed(OURS, claims().issuer(null))),
                new Refused("without an end", signed(OURS, claims().expirationTime(null))),
                new Refused("over", signed(OURS, claims().expirationTime(Date.from(now.minusSeconds(40))))),
                new Refused("not yet", signed(OURS, claims().notBeforeTime(Date.from(now.plusSeconds(600))))),
                new Refused("not signed", new PlainJWT(claims().build()).serialize()),
                new Refused("signed with our public key", signed(publicKeyAsSecret, JWSAlgorithm.HS256, "ours", null)),
                new Refused("of another algorithm", signed(new RSASSASigner(OURS), JWSAlgorithm.RS512, "ours", null)),
                new Refused("with a key nobody published", signed(OTHER, claims())),
                new Refused("with a key under a false name", signed(disguised, claims())),
                new Refused(
                        "bringing its own key", signed(new RSASSASigner(OTHER), JWSAlgorithm.RS256, "other", OTHER)),
                new Refused("a token of another type", typed("logout+jwt")),
                new Refused("changed on the way", signed(OURS, claims()).replaceFirst("\\.[^.]{3}", ".eyJ2")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aBadTokenOpensNothingNotEvenTheCatalog(Refused refused) throws Exception {
        HttpResponse<String> answer = ask(refused.token(), "{ plans { totalCount } }");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("UNAUTHENTICATED").doesNotContain(refused.token());
    }

    @Test
    void aGoodTokenIsTakenAlsoWhenClocksDifferALittle() throws Exception {
        assertThat(ask(signed(OURS, claims()), "{ viewer { role } }").body()).contains("SUPPORT");
        assertThat(status(typed("at+jwt"))).isEqualTo(200);
        assertThat(status(signed(
                        OURS, claims().expirationTime(Date.from(Instant.now().minusSeconds(10))))))
                .isEqualTo(200);
    }

    @Test
    void aNewKeyIsTakenAndAWithdrawnOneRefusedWithoutARestart() {
        String old = signed(OURS, claims());
        String fresh = signed(OTHER, claims());
        assertThat(status(old)).isEqualTo(200);
        assertThat(status(fresh)).isEqualTo(401);

        publish(OURS, OTHER);
        await().until(() -> status(fresh) == 200);
        assertThat(status(old)).isEqualTo(200);

        publish(OTHER);
        await().until(() -> status(old) == 401);
        assertThat(status(fresh)).isEqualTo(200);
    }

    /** From an address of its own, so that nobody else's bad tokens count. */
    @Test
    void whoFloodsUsWithBadTokensIsHeldUpAndNeighboursWithAGoodOneAreNot() throws Exception {
        String neighbour = signed(OURS, claims());
        String unseen = signed(OURS, claims().subject("somebody else"));
        assertThat(from("127.0.2.1", neighbour)).startsWith("HTTP/1.1 200");

        List<String> flood = new ArrayList<>();
        while (flood.size() < 2_000 && flood.stream().noneMatch(answer -> answer.startsWith("HTTP/1.1 429"))) {
            flood.add(from("127.0.2.1", "nonsense"));
        }

        assertThat(flood.subList(0, 100)).allMatch(answer -> answer.startsWith("HTTP/1.1 401"));
        assertThat(flood.get(flood.size() - 1))
                .startsWith("HTTP/1.1 429")
                .containsIgnoringCase("Retry-After: 1")
                .contains("RATE_LIMITED");
        assertThat(from("127.0.2.1", neighbour)).startsWith("HTTP/1.1 200");
        assertThat(from("127.0.2.2", unseen)).startsWith("HTTP/1.1 200");
    }

    private String from(String address, String token) throws Exception {
        String body = "{\"query\":\"{ __typename }\"}";
        String request =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Authorization: Bearer " + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void productionShowsNoSchemaAndHasNoPages() throws Exception {
        String token = signed(OURS, claims());

        assertThat(ask(token, "{ __schema { types { name } } }").body()).contains("BAD_USER_INPUT");
        assertThat(ask(token, "{ secretWord }").body())
                .as("whoever has a token is told what is wrong with their own words")
                .contains("BAD_USER_INPUT", "secretWord");
        assertThat(Stream.of("/graphiql", "/demo/graphiql", "/demo/tokens/support", "/webjars/x.js", "/graphql/schema"))
                .allSatisfy(path -> assertThat(get(path, token)).isEqualTo(404));
    }

    private int get(String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int status(String token) {
        try {
            return ask(token, "{ __typename }").statusCode();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> ask(String token, String document) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + document + "\"}"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://issuer.example")
                .audience("buyer-graph")
                .claim("viewer", "support")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String signed(RSAKey key, JWTClaimsSet.Builder claims) {
        return signed(key, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()), claims);
    }

    private static String typed(String type) {
        return signed(
                OURS, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").type(new JOSEObjectType(type)), claims());
    }

    private static String signed(RSAKey key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWSSigner signer, JWSAlgorithm algorithm, String name, RSAKey brought)
            throws Exception {
        JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(name);
        if (brought != null) {
            header.jwk(brought.toPublicJWK());
        }
        SignedJWT token = new SignedJWT(header.build(), claims().build());
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void publish(RSAKey... keys) {
        published = Arrays.stream(keys).map(key -> (JWK) key.toPublicJWK()).toList();
    }

    private static HttpServer issuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                byte[] body = new JWKSet(published).toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
