package org.buyergraph.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Invents the people who use a namespace's seats: the owner first, then as many as the seats in use say. */
final class Members {

    private static final int OWNER = 50;
    private static final int DEVELOPER = 30;
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 19);
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Bruno", "Chidi", "Daria", "Elif", "Farid", "Greta", "Hugo", "Imani", "Jonna", "Kenji", "Lucia",
            "Marek", "Nila", "Oskar", "Paloma", "Quentin");
    private static final List<String> LAST_NAMES = List.of(
            "Abara",
            "Bellweather",
            "Castell",
            "Dahl",
            "Engstrom",
            "Fonseca",
            "Grunwald",
            "Halloran",
            "Ishii",
            "Jansky",
            "Kowal",
            "Lindgren",
            "Moreau",
            "Novak",
            "Okonkwo",
            "Petrov",
            "Quist",
            "Rossi",
            "Sandoval");

    private Members() {}

    static void load(DataSet data, SampleNamespace namespace, SampleUser owner) {
        data.add(new SampleOwner(namespace.id(), owner, OWNER, String.valueOf(owner.email())));
        data.add(new SampleMember(
                namespace.id(),
                owner,
                OWNER,
                "group_member",
                true,
                true,
                YESTERDAY,
                Instant.parse("2026-11-20T07:55:10Z")));
        for (int i = 1; i < namespace.seats().inUse(); i++) {
            data.add(invented(namespace, i));
        }
    }

    private static SampleMember invented(SampleNamespace namespace, int i) {
        // 17 and 19 have no common divisor, so 323 people differ before a name comes again.
        String firstName = FIRST_NAMES.get(i % FIRST_NAMES.size());
        String lastName = LAST_NAMES.get(i % LAST_NAMES.size());
        long id = userId(namespace.id(), i);
        SampleUser user = new SampleUser(
                id,
                Customers.username(firstName, lastName) + id % 10_000_000,
                firstName + " " + lastName,
                "active",
                null,
                Times.utc(LocalDate.of(2025, 2, 1).plusDays(i), "10:00:00"));
        LocalDate lastActive = YESTERDAY.minusDays(i % 40);
        return new SampleMember(
                namespace.id(),
                user,
                DEVELOPER,
                i % 9 == 0 ? "project_member" : "group_member",
                true,
                false,
                lastActive,
                Times.utc(lastActive, "08:00:00"));
    }

    /** Beside the owners' users: 9100101 has 8301001 and on, 9100201 has 8401001 and on. */
    private static long userId(long namespaceId, int i) {
        return 8_200_000L + (namespaceId - 9_100_000L) * 1000L + i;
    }
}
