package org.buyergraph.gitlab;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.data.SampleUser;
import org.buyergraph.testkit.stub.StubResponse;
import org.jspecify.annotations.Nullable;

/** Finds namespaces by number or path, and their people; behind the keys that misbehave stands a copy of the first one. */
final class NamespaceBook {

    private final DataSet data;
    private final VendorFaults faults;

    NamespaceBook(DataSet data, VendorFaults faults) {
        this.data = data;
        this.faults = faults;
    }

    /** The answer about one namespace: its fault, what {@code view} says of it, or that there is none. */
    StubResponse answer(String key, String kind, Function<SampleNamespace, StubResponse> view) {
        Optional<StubResponse> fault = faults.answer(key);
        if (fault.isPresent()) {
            return fault.get();
        }
        StubResponse response = find(key).map(view).orElseGet(() -> GitlabErrors.notFound(kind));
        return faults.isDelayed(key) ? response.withDelay(VendorFaults.LONG_DELAY) : response;
    }

    Optional<SampleNamespace> find(@Nullable String key) {
        if (key != null && faults.isServed(key)) {
            return data.namespaces().stream().findFirst().map(first -> standIn(first, Long.parseLong(key)));
        }
        return key == null ? Optional.empty() : data.namespace(key.toLowerCase(Locale.ROOT));
    }

    Optional<SampleUser> user(String id) {
        return data.users().stream()
                .filter(user -> String.valueOf(user.id()).equals(id))
                .findFirst();
    }

    private static SampleNamespace standIn(SampleNamespace like, long id) {
        return new SampleNamespace(
                id,
                "fault-" + id,
                "Fault " + id,
                like.kind(),
                like.plan(),
                like.planName(),
                like.trial(),
                like.autoRenew(),
                like.upgradable(),
                like.excludeGuests(),
                like.seats(),
                like.startDate(),
                like.endDate(),
                like.trialEndsOn(),
                null,
                like.memberCount(),
                like.projectCount(),
                like.minutes(),
                like.storage(),
                like.createdAt());
    }
}
