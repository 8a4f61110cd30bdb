package org.buyergraph.testkit.stub;

import java.nio.charset.StandardCharsets;

/** What gateways and proxies say when the vendor itself does not. */
final class Bodies {

    static final String PAGE =
            "<html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>";
    static final byte[] WORDS = "upstream connect error or disconnect".getBytes(StandardCharsets.UTF_8);

    private Bodies() {}

    static String page(int status) {
        return "<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>";
    }
}
