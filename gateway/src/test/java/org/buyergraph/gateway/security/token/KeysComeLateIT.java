package org.buyergraph.gateway.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.buyergraph.gateway.GatewayApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway whose issuer is down when it starts. */
@ExtendWith(OutputCaptureExtension.class)
class KeysComeLateIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicReference<String> published = new AtomicReference<>("");

    @Test
    void untilTheKeysWereReadItIsOutOfServiceAndThenInItWithoutARestart(CapturedOutput log) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
        HttpServer issuer = issuer();
        try (ConfigurableApplicationContext gateway = start(issuer.getAddress().getPort())) {
            assertThat(readiness(gateway).statusCode()).isEqualTo(503);
            assertThat(readiness(gateway).body()).contains("OUT_OF_SERVICE");
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> refused = ask(gateway, token(key));
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(refused.body()).contains("BACKEND_UNAVAILABLE", "cannot be verified");
            }
            assertThat(Pattern.compile("keys cannot be read")
                            .matcher(log.getOut())
                            .results())
                    .hasSize(1);
            assertThat(log.getOut()).doesNotContain("ERROR");

            published.set(new JWKSet(key.toPublicJWK()).toString());

            await().until(() -> readiness(gateway).statusCode() == 200);
            assertThat(ask(gateway, token(key)).statusCode()).isEqualTo(200);

            published.set("");
            assertThat(readiness(gateway).body()).contains("UP");
        } finally {
            issuer.stop(0);
        }
    }

    private static ConfigurableApplicationContext start(int issuer) {
        return SpringApplication.run(
                GatewayApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--gateway.token.issuer=https://issuer.example",
                "--gateway.token.audience=buyer-graph",
                "--gateway.token.jwk-set-uri=http://localhost:" + issuer + "/keys",
                "--gateway.safety.accepted-risks=keys-in-the-clear",
                "--gateway.limits.introspection=false",
                "--gateway.business-clock.movable=false");
    }

    private static HttpResponse<String> readiness(ConfigurableApplicationContext gateway) throws Exception {
        return send(HttpRequest.newBuilder(address(gateway, "local.management.port", "/actuator/health/readiness")));
    }

    private static HttpResponse<String> ask(ConfigurableApplicationContext gateway, String token) throws Exception {
        return send(HttpRequest.newBuilder(address(gateway, "local.server.port", "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ __typename }\"}")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(ConfigurableApplicationContext gateway, String port, String path) {
        return URI.create("http://localhost:" + gateway.getEnvironment().getRequiredProperty(port) + path);
    }

    private static String token(RSAKey key) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://issuer.example")
                        .audience("buyer-graph")
                        .claim("viewer", "support")
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private HttpServer issuer() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            byte[] body = published.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
