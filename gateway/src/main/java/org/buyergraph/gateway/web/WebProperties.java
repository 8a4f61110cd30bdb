package org.buyergraph.gateway.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of requests over HTTP, such as how large a body may be.
 *
 * @param largestBody of a request, document and variables together; a longer one is refused while it arrives
 * @param bodyWithin how long the whole body of a request may take to arrive
 */
@ConfigurationProperties("gateway.web")
record WebProperties(
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("10s") Duration bodyWithin) {}
