package org.buyergraph.gateway.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/**
 * All classes that go to production, of all modules. The class path has each module either as its folder of classes or as
 * its jar, depending on how far the build goes, and the tests' classes stand beside them in the same two shapes.
 */
public final class ProductionClasses {
    static final String BASE = "org.buyergraph";
    private static final JavaClasses ALL =
            new ClassFileImporter().withImportOption(ProductionClasses::isMain).importPackages(BASE);

    private ProductionClasses() {}

    public static JavaClasses all() {
        return ALL;
    }

    private static boolean isMain(Location location) {
        return !location.contains("/test-classes/")
                && !location.contains("-tests.jar!")
                && !location.contains("/org/buyergraph/testkit/");
    }
}
