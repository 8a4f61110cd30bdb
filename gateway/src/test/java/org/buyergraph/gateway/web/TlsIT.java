package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With TLS both versions of HTTP are spoken, as client and gateway agree. */
class TlsIT {
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    private Path folder;

    @Test
    void bothVersionsAreSpoken() throws Exception {
        Path keys = keys();
        try (SimulatedVendors vendors = SimulatedVendors.start()) {
            Map<String, String> settings = new HashMap<>(vendors.settings());
            settings.put("server.ssl.key-store", keys.toUri().toString());
            settings.put("server.ssl.key-store-password", PASSWORD);
            try (StartedGateway gateway = StartedGateway.with(settings)) {
                for (HttpClient.Version version : HttpClient.Version.values()) {
                    HttpResponse<String> answer = asked(gateway, version, trusting(keys));

                    assertThat(answer.version()).isEqualTo(version);
                    assertThat(answer.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
                    assertThat(answer.headers().firstValue("strict-transport-security"))
                            .isPresent();
                }
            }
        }
    }

    private static HttpResponse<String> asked(StartedGateway gateway, HttpClient.Version version, SSLContext trusting)
            throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(version).sslContext(trusting).build();
        return client.send(
                HttpRequest.newBuilder(URI.create(
                                "https://localhost:" + gateway.graphql().getPort() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** With the JDK's own tool. */
    private Path keys() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-alias",
                        "gateway",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(tool.waitFor())
                .as(new String(tool.getInputStream().readAllBytes()))
                .isZero();
        return keys;
    }

    private static SSLContext trusting(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("gateway", store.getCertificate("gateway"));
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
