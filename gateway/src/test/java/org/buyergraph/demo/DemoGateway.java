package org.buyergraph.demo;

import java.util.Arrays;
import java.util.stream.Stream;
import org.buyergraph.gateway.GatewayApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Runs the gateway on simulated vendors, on this machine only. */
public final class DemoGateway {
    private DemoGateway() {}

    public static void main(String[] arguments) {
        SimulatedVendors vendors = SimulatedVendors.start();
        Stream<String> settings = vendors.settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        Stream<String> local = Stream.of(
                "--server.address=127.0.0.1",
                "--management.server.address=127.0.0.1",
                "--gateway.metrics.operations=" + DemoQuery.operations());
        String[] all = Stream.concat(Stream.concat(settings, local), Arrays.stream(arguments))
                .toArray(String[]::new);
        SpringApplication.from(GatewayApplication::main)
                .with(DemoConfiguration.class, Welcome.class)
                .run(all);
    }

    /** Ends the start with what to do next. */
    @Configuration(proxyBeanMethods = false)
    static class Welcome {
        @Bean
        ApplicationListener<ApplicationReadyEvent> addresses(DemoIssuer issuer) {
            return ready -> {
                Environment environment = ready.getApplicationContext().getEnvironment();
                String port = environment.getProperty("local.server.port", "8080");
                WarmUp.ask(port, issuer.token("support"));
                print(port, environment.getProperty("local.management.port", "8081"));
            };
        }

        private static void print(String port, String management) {
            System.out.printf("""

                    Buyer Graph is running on simulated vendors.

                      GraphiQL  http://localhost:%1$s/demo/graphiql
                      GraphQL   http://localhost:%1$s/graphql
                      Tokens    http://localhost:%1$s/demo/tokens   (add /support, /customer-700101, ...)
                      Vendors   http://localhost:%1$s/demo/vendors
                      The day   http://localhost:%1$s/demo/clock     (set it: curl -X PUT .../demo/clock?day=2027-03-01)
                      Health    http://localhost:%2$s/actuator/health
                      Metrics   http://localhost:%2$s/actuator/prometheus

                    """, port, management);
        }
    }
}
