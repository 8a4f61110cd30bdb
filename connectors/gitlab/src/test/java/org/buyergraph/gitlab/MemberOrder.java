package org.buyergraph.gitlab;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.buyergraph.testkit.data.SampleMember;
import org.jspecify.annotations.Nullable;

/** The orders in which billable members can be listed. Many members share a key, so ties go by id: no page repeats one. */
final class MemberOrder {

    private static final Comparator<SampleMember> NAME =
            Comparator.comparing(member -> member.user().name());
    private static final Comparator<SampleMember> ACCESS = Comparator.comparingInt(SampleMember::accessLevel);
    private static final Comparator<SampleMember> JOINING =
            Comparator.comparing(member -> member.user().createdAt());
    private static final Comparator<SampleMember> SIGN_IN =
            Comparator.comparing(SampleMember::lastLoginAt, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<SampleMember> ACTIVITY =
            Comparator.comparing(SampleMember::lastActivityOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Map<String, Comparator<SampleMember>> BY_PARAMETER = Map.of(
            "name_asc",
            NAME,
            "name_desc",
            NAME.reversed(),
            "access_level_asc",
            ACCESS,
            "access_level_desc",
            ACCESS.reversed(),
            "oldest_joined",
            JOINING,
            "last_joined",
            JOINING.reversed(),
            "oldest_sign_in",
            SIGN_IN,
            "recent_sign_in",
            SIGN_IN.reversed(),
            "last_activity_on_asc",
            ACTIVITY,
            "last_activity_on_desc",
            ACTIVITY.reversed());

    private MemberOrder() {}

    /** By name when none is asked for; empty when there is no such order. */
    static Optional<Comparator<SampleMember>> of(@Nullable String sort) {
        return Optional.ofNullable(BY_PARAMETER.get(sort == null ? "name_asc" : sort))
                .map(order -> order.thenComparingLong(member -> member.user().id()));
    }
}
