package org.buyergraph.gateway.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A rule about rooms, put to the rooms of the product, or to those of a small product that breaks it. */
interface ArchitectureRule {
    String name();

    ArchRule in(Rooms rooms);
}
