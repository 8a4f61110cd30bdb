package org.buyergraph.gitlab;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAddOn;
import org.buyergraph.testkit.data.SampleNamespace;

/** A namespace in GitLab.com's GraphQL: storage in bytes as floating-point numbers, minutes by month. */
final class NamespaceGraph {

    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private NamespaceGraph() {}

    /** Who does not own a namespace sees that it is there. */
    static JsonObject forReader(SampleNamespace namespace) {
        return new JsonObject()
                .with("__typename", "Namespace")
                .with("id", "gid://gitlab/Group/" + namespace.id())
                .with("name", namespace.name())
                .with("path", namespace.path())
                .with("fullPath", namespace.path())
                .with("rootStorageStatistics", null)
                .with("additionalPurchasedStorageSize", null)
                .with("storageSizeLimit", null)
                .with("actualRepositorySizeLimit", null)
                .with("totalRepositorySize", null)
                .with("repositorySizeExcessProjectCount", null);
    }

    static JsonObject forAdministrator(SampleNamespace namespace) {
        SampleNamespace.Storage storage = namespace.storage();
        return forReader(namespace)
                .with("rootStorageStatistics", statistics(storage))
                .with("additionalPurchasedStorageSize", storage.purchasedMebibytes() * MEBIBYTE)
                .with("storageSizeLimit", (double) storage.sizeLimit())
                .with("actualRepositorySizeLimit", (double) storage.repositorySizeLimit())
                .with("totalRepositorySize", (double) storage.totalRepository())
                .with("repositorySizeExcessProjectCount", 0);
    }

    private static JsonObject statistics(SampleNamespace.Storage storage) {
        return new JsonObject()
                .with("__typename", "RootStorageStatistics")
                .with("storageSize", (double) storage.total())
                .with("repositorySize", (double) storage.repository())
                .with("lfsObjectsSize", (double) storage.lfsObjects())
                .with("buildArtifactsSize", (double) storage.buildArtifacts())
                .with("packagesSize", (double) storage.packages())
                .with("wikiSize", (double) storage.wiki())
                .with("snippetsSize", (double) storage.snippets())
                .with("containerRegistrySize", (double) storage.containerRegistry());
    }

    static List<JsonObject> addOns(SampleNamespace namespace, DataSet data) {
        return data.addOns().stream()
                .filter(addOn -> addOn.namespaceId() == namespace.id())
                .map(NamespaceGraph::addOn)
                .toList();
    }

    /** By the name that it had before. */
    private static JsonObject addOn(SampleAddOn addOn) {
        return new JsonObject()
                .with("__typename", "AddOnPurchase")
                .with(
                        "name",
                        addOn.code().equals("duo_pro")
                                ? "CODE_SUGGESTIONS"
                                : addOn.code().toUpperCase(Locale.ROOT))
                .with("purchasedQuantity", addOn.quantity())
                .with("assignedQuantity", addOn.assigned());
    }

    /** One month only: the data set knows the running month's use. */
    static JsonObject minutes(SampleNamespace namespace, LocalDate today) {
        JsonObject month = new JsonObject()
                .with("__typename", "CiMinutesNamespaceMonthlyUsage")
                .with("month", today.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .with("monthIso8601", today.withDayOfMonth(1).toString())
                .with("minutes", namespace.minutes().used())
                .with("sharedRunnersDuration", namespace.minutes().used() * 60);
        return new JsonObject()
                .with("__typename", "CiMinutesNamespaceMonthlyUsageConnection")
                .with("nodes", List.of(month));
    }
}
