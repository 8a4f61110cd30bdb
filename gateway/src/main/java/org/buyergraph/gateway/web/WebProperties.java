package org.buyergraph.gateway.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of HTTP.
 *
 * @param largestBody of a request, document and variables together; a longer one is refused while it arrives
 */
@ConfigurationProperties("gateway.web")
record WebProperties(@DefaultValue("1MB") DataSize largestBody) {}
