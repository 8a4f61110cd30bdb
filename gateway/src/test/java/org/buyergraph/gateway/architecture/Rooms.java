package org.buyergraph.gateway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;

/**
 * Which room a class lives in, by its package. A vendor's room is one that has a connector in it, and a feature's is one of
 * the gateway that is not shared; so a new vendor or feature is held to the rules without being told of them. What is none
 * of the other rooms is taken for the spi, the room with the strictest rules.
 */
record Rooms(String base, Set<String> vendorNames) {
    private static final Set<String> SHARED = Set.of(
            "document",
            "door",
            "export",
            "facts",
            "federation",
            "graphql",
            "prepared",
            "price",
            "rehearsal",
            "web",
            "security",
            "visibility",
            "observability");

    static Rooms of(String base, JavaClasses classes) {
        Rooms unknown = new Rooms(base, Set.of());
        return new Rooms(
                base,
                classes.stream()
                        .filter(type -> type.isAssignableTo(base + ".spi.Connector"))
                        .map(unknown::module)
                        .filter(module -> !Set.of("spi", "gateway").contains(module)) // what the gateway only pretends
                        .collect(toUnmodifiableSet()));
    }

    DescribedPredicate<JavaClass> product() {
        return describe("of ours", type -> !module(type).isEmpty());
    }

    DescribedPredicate<JavaClass> spi() {
        return describe(
                "of the spi",
                type -> product().test(type)
                        && !Set.of("memory", "http", "gateway", "testkit").contains(module(type))
                        && !vendorNames.contains(module(type)));
    }

    DescribedPredicate<JavaClass> vendors() {
        return describe("of a vendor", type -> vendorNames.contains(module(type)));
    }

    DescribedPredicate<JavaClass> features() {
        return describe("of a feature", type -> isFeature(gatewayRoom(type)));
    }

    DescribedPredicate<JavaClass> sharedRooms() {
        return describe("of a shared room", type -> SHARED.contains(gatewayRoom(type)));
    }

    DescribedPredicate<JavaClass> module(String name) {
        return describe("of " + name, type -> module(type).equals(name));
    }

    DescribedPredicate<JavaClass> gateway(String room) {
        return describe("of the gateway's " + room, type -> gatewayRoom(type).equals(room));
    }

    /** A part of a room, such as {@code security.token}. */
    DescribedPredicate<JavaClass> gatewayPart(String part) {
        return describe(
                "of the gateway's " + part, type -> type.getPackageName().equals(base + ".gateway." + part));
    }

    DescribedPredicate<JavaClass> named(String name) {
        return describe(name, type -> type.getName().equals(base + "." + name));
    }

    /** The first name below the base, empty for classes that are not ours. */
    String module(JavaClass type) {
        return nameBelow(base, type);
    }

    /** The gateway's room, empty for classes outside of it and for those at its root. */
    String gatewayRoom(JavaClass type) {
        return nameBelow(base + ".gateway", type);
    }

    private static boolean isFeature(String room) {
        return !room.isEmpty() && !SHARED.contains(room);
    }

    private static String nameBelow(String parent, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(parent + ".")) {
            return "";
        }
        String below = name.substring(parent.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
