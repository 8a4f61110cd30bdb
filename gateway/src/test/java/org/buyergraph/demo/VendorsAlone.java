package org.buyergraph.demo;

import java.util.concurrent.CountDownLatch;

/** The simulated vendors alone, on fixed ports, for whoever wants only them. Ends when it is interrupted. */
public final class VendorsAlone {
    private VendorsAlone() {}

    public static void main(String[] arguments) throws InterruptedException {
        int first = arguments.length == 0 ? 9101 : Integer.parseInt(arguments[0]);
        SimulatedVendors vendors = SimulatedVendors.start(first, first + 1, first + 2, first + 3);
        Runtime.getRuntime().addShutdownHook(new Thread(vendors::close));
        System.out.println("\nThe simulated vendors are listening. Their settings for a gateway:\n");
        vendors.settings().forEach((name, value) -> System.out.println("  " + name + "=" + value));
        System.out.println();
        new CountDownLatch(1).await();
    }
}
