package org.buyergraph.gateway.security.rate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from, as far as it tells one household from another: an IPv4 address, or a network of IPv6. */
public final class Network {
    private static final int PREFIX_OF_A_HOUSEHOLD = 8;

    private Network() {}

    public static String of(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "";
        }
        byte[] all = address.getAddress();
        return Arrays.toString(Arrays.copyOf(all, Math.min(all.length, PREFIX_OF_A_HOUSEHOLD)));
    }
}
