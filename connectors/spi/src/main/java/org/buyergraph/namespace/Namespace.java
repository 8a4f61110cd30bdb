package org.buyergraph.namespace;

import java.net.URI;
import java.time.LocalDate;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;

/**
 * A group or personal namespace on GitLab.com, as one call tells it. What is nullable is told only to those who may see
 * billing there.
 *
 * @param path where it is found; it may change, the id does not
 * @param parentId the group that it is in; a top-level one has none
 * @param planCode the code of its plan, such as {@code premium}
 * @param planEndsOn the first day that the plan no longer covers
 * @param trial absent when it neither is nor was on one
 */
public record Namespace(
        NamespaceId id,
        String name,
        String path,
        NamespaceKind kind,
        @Nullable NamespaceId parentId,
        @Nullable URI url,
        @Nullable String planCode,
        @Nullable LocalDate planEndsOn,
        @Nullable Trial trial,
        @Nullable Integer membersCount,
        @Nullable Integer projectsCount,
        NamespaceSeats seats,
        NamespaceCompute compute) {
    public boolean isOnTrial() {
        return trial != null && trial.active();
    }
}
