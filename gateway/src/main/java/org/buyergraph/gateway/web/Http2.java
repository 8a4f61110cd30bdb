package org.buyergraph.gateway.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpServerUpgradeHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.netty.http.server.HttpServer;

/**
 * HTTP/2 in the same bounds as HTTP/1.1. Without TLS it is for those who know that we speak it. Whoever asks for it in a first request of HTTP/1.1
 * goes on with that, as its RFC lets us: Netty would hold that request's body in memory before we know who sends it, for as long as
 * it takes.
 */
@Component
final class Http2 implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    /** Of one connection at once: as many as most servers take. */
    private static final long STREAMS = 100;

    private final boolean isSpoken;
    private final DataSize longestLine;

    Http2(HttpProperties properties, @Value("${server.netty.max-initial-line-length}") DataSize longestLine) {
        this.isSpoken = properties.http2();
        this.longestLine = longestLine;
    }

    /** Of the graph's port alone: whoever runs us needs none. */
    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        if (isSpoken) {
            org.springframework.boot.web.server.Http2 spoken = new org.springframework.boot.web.server.Http2();
            spoken.setEnabled(true);
            factory.setHttp2(spoken);
            factory.addServerCustomizers(this::bounded);
        }
    }

    private HttpServer bounded(HttpServer server) {
        return server.http2Settings(settings ->
                        settings.maxHeaderListSize(2 * longestLine.toBytes()).maxConcurrentStreams(STREAMS))
                .doOnChannelInit((observer, channel, address) -> refuseUpgrades(channel));
    }

    private static void refuseUpgrades(Channel channel) {
        HttpServerUpgradeHandler upgrades = channel.pipeline().get(HttpServerUpgradeHandler.class);
        if (upgrades != null) {
            channel.pipeline().addBefore(channel.pipeline().context(upgrades).name(), null, new AtFirstRequest());
        }
    }

    /** By then it is known which of both a connection speaks; upgrades are only in the way of every later request. */
    private static final class AtFirstRequest extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (context.pipeline().get(HttpServerUpgradeHandler.class) != null) {
                context.pipeline().remove(HttpServerUpgradeHandler.class);
            }
            context.fireChannelRead(message);
            context.pipeline().remove(this);
        }
    }
}
