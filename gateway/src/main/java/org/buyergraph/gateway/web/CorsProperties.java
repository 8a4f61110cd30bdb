package org.buyergraph.gateway.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of requests that a browser sends from pages of other origins.
 *
 * @param allowedOrigins such as {@code https://shop.example}; none unless named
 * @param allowedHeaders of theirs, beside those that we and the usual clients have
 */
@ConfigurationProperties("gateway.cors")
public record CorsProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> allowedHeaders) {}
