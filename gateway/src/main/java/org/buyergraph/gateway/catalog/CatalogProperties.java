package org.buyergraph.gateway.catalog;

import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the catalog.
 *
 * @param currency of prices where neither the client nor an account of the viewer says another
 */
@ConfigurationProperties("gateway.catalog")
record CatalogProperties(@DefaultValue("USD") Currency currency) {}
