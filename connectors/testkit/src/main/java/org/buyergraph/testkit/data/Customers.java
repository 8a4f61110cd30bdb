package org.buyergraph.testkit.data;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The people in the customers portal: one comes with every account's entry, the others are here. */
final class Customers {

    private static final Instant SIGNED_UP = Instant.parse("2025-01-11T10:00:00Z");

    private Customers() {}

    static void load(DataSet data) {
        SampleAccount helios = data.account(Ids.account(Helios.ACCOUNT)).orElseThrow();
        add(data, 700113, "Tilo", "Renner", "tilo.renner@helios.example", 8212002L, helios, "DE");
        add(data, 700110, "Sam", "Tremblay", "sam@pebble.example", 8210001L, null, "CA");
    }

    /** The GitLab.com user of a portal customer. */
    static SampleUser user(DataSet data, long id) {
        return data.users().stream().filter(user -> user.id() == id).findFirst().orElseThrow();
    }

    static void addBuyer(DataSet data, AccountEntry entry) {
        AccountEntry.Person person = entry.mainPerson();
        add(
                data,
                entry.customerId,
                person.firstName(),
                person.lastName(),
                person.email(),
                entry.customerHasUser ? 8_200_001L + (entry.number - 100) * 1000L : null,
                data.account(Ids.account(entry.number)).orElseThrow(),
                entry.address().countryCode());
    }

    private static void add(
            DataSet data,
            long id,
            String firstName,
            String lastName,
            String email,
            @Nullable Long userId,
            @Nullable SampleAccount account,
            String country) {
        String crmId = account == null ? null : account.crmId();
        data.add(new SampleCustomer(
                id,
                firstName,
                lastName,
                email,
                userId,
                account == null ? null : account.id(),
                crmId == null ? null : Ids.withChecksum(crmId),
                country,
                account == null ? null : account.name(),
                account == null ? null : account.vatId(),
                true));
        if (userId != null) {
            String name = firstName + " " + lastName;
            data.add(new SampleUser(userId, username(firstName, lastName), name, "active", email, SIGNED_UP));
        }
    }

    static String username(String firstName, String lastName) {
        return (firstName.charAt(0) + lastName).toLowerCase(Locale.ROOT);
    }
}
