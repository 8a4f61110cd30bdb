package org.buyergraph.gateway.partner;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.LargePartner;
import org.buyergraph.testkit.data.LargePartner.Sold;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** The gateway on vendors that know a partner with many customers, drawn by chance: vendors of its own, for it adds to them. */
@ContextConfiguration(initializers = LargePartnerGateway.OwnVendors.class)
abstract class LargePartnerGateway extends RunningGateway {
    static final int FEW = 300;
    static final int CUSTOMERS = Integer.getInteger("partner.customers", FEW);
    static final SimulatedVendors OWN = SimulatedVendors.start();
    static final List<Sold> SOLD = LargePartner.addTo(OWN.data(), CUSTOMERS, 4711);

    /** Comes before the settings that all tests share. */
    static final class OwnVendors implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("own vendors", Map.copyOf(OWN.settings())));
        }
    }

    @BeforeEach
    void theVendorsAreWell() {
        OWN.servers().forEach(server -> {
            server.switches().clear();
            server.calls().clear();
        });
    }

    String token() {
        return issuer().sign(new JWTClaimsSet.Builder()
                .subject("a large partner")
                .claim("viewer", "partner")
                .claim("billing_account_id", LargePartner.accountId())
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build());
    }
}
