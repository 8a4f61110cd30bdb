package org.buyergraph.demo;

import java.util.Arrays;
import java.util.stream.Stream;
import org.buyergraph.gateway.GatewayApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
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
        Stream<String> local = Stream.of("--server.address=127.0.0.1", "--management.server.address=127.0.0.1");
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
        ApplicationListener<ApplicationReadyEvent> addresses() {
            return ready -> print(ready.getApplicationContext());
        }

        private static void print(ConfigurableApplicationContext context) {
            Environment environment = context.getEnvironment();
            String port = environment.getProperty("local.server.port");
            String management = environment.getProperty("local.management.port");
            System.out.printf("""

                    Buyer Graph is running on simulated vendors.

                      GraphQL   http://localhost:%s/graphql
                      Tokens    http://localhost:%s/demo/tokens   (add /support, /customer-700101, ...)
                      Health    http://localhost:%s/actuator/health

                    """, port, port, management);
        }
    }
}
