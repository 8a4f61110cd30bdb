package org.buyergraph.gateway.security.share;

import org.buyergraph.gateway.security.identity.PerViewerKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one viewer may ask, and how many requests of one kind of viewer may be under way: whatever one kind does, the shares of
 * the others stay free. The defaults let a page of the web store load with a dozen requests at once, and an export of a
 * partner run steadily beside it.
 *
 * @param customer of one customer's token, and of all customers
 * @param namespace of one namespace's services, and of all
 * @param partner of one partner's users, and of all partners
 * @param support of all of support
 * @param nobody without a token, by address; of the graph, whatever is more than a known question for what is public
 * @param reader without a token, of the graph, by address: a web server that shows the catalog asks for many people
 */
@ConfigurationProperties("gateway.rate")
public record RateProperties(
        @DefaultValue Customer customer,
        @DefaultValue Namespace namespace,
        @DefaultValue Partner partner,
        @DefaultValue Support support,
        @DefaultValue Nobody nobody,
        @DefaultValue Reader reader) {

    PerViewerKind<Allowance> perKind() {
        return new PerViewerKind<>(customer, namespace, partner, support, nobody);
    }

    /** What one viewer, and what a kind of viewer may do. */
    interface Allowance {
        /** Requests that one viewer may send in a second, on average. */
        int perSecond();

        /** Requests that one viewer may send at once. */
        int burst();

        /** Requests of the kind that may be under way. */
        int underWay();
    }

    record Customer(
            @DefaultValue("10") int perSecond,
            @DefaultValue("50") int burst,
            @DefaultValue("400") int underWay) implements Allowance {}

    record Namespace(
            @DefaultValue("20") int perSecond,
            @DefaultValue("100") int burst,
            @DefaultValue("400") int underWay) implements Allowance {}

    record Partner(
            @DefaultValue("10") int perSecond,
            @DefaultValue("50") int burst,
            @DefaultValue("50") int underWay) implements Allowance {}

    record Support(
            @DefaultValue("50") int perSecond,
            @DefaultValue("200") int burst,
            @DefaultValue("50") int underWay) implements Allowance {}

    record Nobody(
            @DefaultValue("5") int perSecond,
            @DefaultValue("20") int burst,
            @DefaultValue("100") int underWay) implements Allowance {}

    record Reader(
            @DefaultValue("200") int perSecond,
            @DefaultValue("1000") int burst,
            @DefaultValue("2000") int underWay) implements Allowance {}
}
