package org.buyergraph.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The groups and personal namespaces on GitLab.com, their owners and add-ons. Members are invented by {@link Members}. */
final class Namespaces {

    private static final long GIB = 1L << 30;
    private static final Map<String, String> PLAN_NAMES =
            Map.of("premium", "Premium", "ultimate", "Ultimate", "ultimate_trial", "Ultimate Trial");
    private static final Map<String, Integer> QUOTAS =
            Map.of("premium", 10_000, "ultimate", 50_000, "ultimate_trial", 50_000, "free", 400);

    private Namespaces() {}

    static void load(DataSet data) {
        paid(9100101, "brightwater-studio", "Brightwater Studio", "premium", 101, 8201001)
                .seats(25, 28, 31, "2026-10-21T09:30:00Z")
                .size(44, 63)
                .minutes(0, 6120, 0)
                .storage(plain(7_340_032_000L))
                .createdAt("2026-02-27T18:11:05Z")
                .addTo(data);
        paid(9100103, "harrowgate-financial", "Harrowgate Financial", "ultimate", 104, 8203001)
                .seats(300, 318, 322, "2026-09-30T09:30:00Z")
                .size(402, 611)
                .minutes(20_000, 54_150, 4_150)
                .storage(harrowgateStorage())
                .createdAt("2025-04-28T08:20:00Z")
                .addTo(data);
        paid(9100105, "polder-logistics", "Polder Logistics", "premium", 108, 8205001)
                .seats(60, 55, 57, "2026-03-12T09:30:00Z")
                .size(58, 120)
                .minutes(0, 2_310, 0)
                .storage(plain(21 * GIB))
                .createdAt("2025-01-09T10:00:00Z")
                .addTo(data);
        paid(9100109, "univ-aveleda", "Universidade de Aveleda", "ultimate", 112, 8209001)
                .seats(500, 212, 240, "2026-10-05T09:30:00Z")
                .size(260, 340)
                .minutes(0, 18_000, 0)
                .storage(plain(64 * GIB))
                .createdAt("2026-08-28T14:00:00Z")
                .addTo(data);
        paid(9100113, "fjordheim-shipping", "Fjordheim Shipping", "premium", 114, 8213001)
                .seats(30, 27, 29, "2026-08-18T09:30:00Z")
                .size(40, 52)
                .minutes(0, 1_900, 0)
                .storage(plain(9 * GIB))
                .createdAt("2026-04-29T11:00:00Z")
                .addTo(data);
        new NamespaceEntry(9100110, "pebble-games", "Pebble Games", "free", 8210001)
                .seats(0, 4, 0, null)
                .size(4, 9)
                .minutes(0, 401, 0)
                .storage(plain(2 * GIB))
                .createdAt("2026-05-17T20:00:00Z")
                .addTo(data);
        new NamespaceEntry(9100111, "kumo-works", "Kumo Works", "ultimate_trial", 8211001)
                .trial("2026-11-05", "2026-12-05")
                .seats(0, 7, 7, "2026-11-06T02:00:00Z")
                .size(9, 14)
                .minutes(0, 220, 0)
                .storage(plain(3 * GIB))
                .createdAt("2026-01-10T08:05:00Z")
                .addTo(data);
        for (int k = 1; k <= Helios.NAMESPACES; k++) {
            helios(k).addTo(data);
        }
        data.customers().stream().filter(customer -> customer.userId() != null).forEach(customer -> personal(customer)
                .addTo(data));
        addOns(data);
    }

    static @Nullable String planName(String code) {
        return PLAN_NAMES.get(code);
    }

    static int quota(String plan) {
        return QUOTAS.getOrDefault(plan, 0);
    }

    private static NamespaceEntry paid(long id, String path, String name, String plan, int subscription, long owner) {
        return new NamespaceEntry(id, path, name, plan, owner).subscription(Ids.subscriptionNumber(subscription));
    }

    /** Whoever has a user has one: customer 700101 has 9100401. */
    private static NamespaceEntry personal(SampleCustomer customer) {
        String name = customer.firstName() + " " + customer.lastName();
        String path = Customers.username(customer.firstName(), customer.lastName());
        long user = Objects.requireNonNull(customer.userId());
        return new NamespaceEntry(customer.id() - 700_100 + 9_100_400, path, name, "free", user)
                .personal()
                .seats(0, 1, 0, null)
                .size(1, 2)
                .minutes(0, 12, 0)
                .storage(plain(GIB / 4))
                .createdAt("2025-01-11T10:00:00Z");
    }

    private static NamespaceEntry helios(int k) {
        int seats = Helios.seats(k);
        return paid(Helios.namespace(k), Helios.namespacePath(k), "Helios " + k, "premium", 1000 + k, 8212001)
                .seats(seats, seats - 3, seats - 1, "2026-06-15T09:30:00Z")
                .size(seats + 5, 10 * k)
                .minutes(0, 500 * k, 0)
                .storage(plain(k * GIB))
                .createdAt("2022-09-20T08:00:00Z");
    }

    private static void addOns(DataSet data) {
        data.add(duoPro(9100101, 25, 19, "2026-09-01", "2027-03-01", 102));
        data.add(duoPro(9100113, 10, 10, "2026-06-10", "2027-06-10", 115));
        data.add(new SampleMinutePack(9100103, 20_000, LocalDate.of(2027, 7, 1), Ids.subscriptionNumber(106)));
    }

    /** The display name is the add-on's former one: GitLab.com still answers so. */
    private static SampleAddOn duoPro(
            long namespace, int seats, int assigned, String from, String until, int subscription) {
        return new SampleAddOn(
                namespace,
                "duo_pro",
                "Code Suggestions",
                seats,
                assigned,
                LocalDate.parse(from),
                LocalDate.parse(until),
                Ids.subscriptionNumber(subscription),
                false);
    }

    private static SampleNamespace.Storage plain(long repository) {
        return new SampleNamespace.Storage(repository, 0, 0, 0, 0, 0, 0, 500 * GIB, 10 * GIB, repository, 0, null);
    }

    private static SampleNamespace.Storage harrowgateStorage() {
        return new SampleNamespace.Storage(
                42_949_672_960L,
                21_474_836_480L,
                18_253_611_008L,
                10_737_418_240L,
                1_073_741_824L,
                0,
                2_147_483_648L,
                643_171_352_576L,
                10_737_418_240L,
                64_424_509_440L,
                100 * 1024L,
                LocalDate.of(2027, 7, 1));
    }

    /** What is said of one namespace. */
    private static final class NamespaceEntry {

        private final long id;
        private final String path;
        private final String name;
        private final String plan;
        private final long owner;
        private String kind = "group";
        private @Nullable String subscription;
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private boolean trial;
        private SampleNamespace.Seats seats = new SampleNamespace.Seats(0, 0, 0, null, 0);
        private int members;
        private int projects;
        private SampleNamespace.Minutes minutes = new SampleNamespace.Minutes(0, 0, 0, 0);
        private SampleNamespace.Storage storage = plain(0);
        private Instant createdAt = Instant.EPOCH;

        private NamespaceEntry(long id, String path, String name, String plan, long owner) {
            this.id = id;
            this.path = path;
            this.name = name;
            this.plan = plan;
            this.owner = owner;
        }

        private NamespaceEntry personal() {
            kind = "user";
            return this;
        }

        private NamespaceEntry subscription(String number) {
            subscription = number;
            return this;
        }

        private NamespaceEntry trial(String from, String until) {
            trial = true;
            start = LocalDate.parse(from);
            end = LocalDate.parse(until);
            return this;
        }

        private NamespaceEntry seats(int purchased, int inUse, int highest, @Nullable String changedAt) {
            int owed = trial || purchased == 0 ? 0 : Math.max(0, highest - purchased);
            Instant changed = changedAt == null ? null : Instant.parse(changedAt);
            seats = new SampleNamespace.Seats(purchased, inUse, highest, changed, owed);
            return this;
        }

        private NamespaceEntry size(int memberCount, int projectCount) {
            members = memberCount;
            projects = projectCount;
            return this;
        }

        private NamespaceEntry minutes(int purchased, int used, int purchasedUsed) {
            minutes = new SampleNamespace.Minutes(quota(plan), purchased, used, purchasedUsed);
            return this;
        }

        private NamespaceEntry storage(SampleNamespace.Storage value) {
            storage = value;
            return this;
        }

        private NamespaceEntry createdAt(String instant) {
            createdAt = Instant.parse(instant);
            return this;
        }

        private void addTo(DataSet data) {
            SampleSubscription paidBy = subscription == null
                    ? null
                    : data.subscription(subscription).orElseThrow();
            SampleNamespace namespace = new SampleNamespace(
                    id,
                    path,
                    name,
                    kind,
                    plan,
                    planName(plan),
                    trial,
                    paidBy == null ? null : (Boolean) paidBy.term().autoRenew(),
                    paidBy != null && !plan.equals("ultimate"),
                    plan.startsWith("ultimate"),
                    seats,
                    paidBy == null ? start : paidBy.term().startDate(),
                    paidBy == null ? end : paidBy.term().endDate(),
                    trial ? end : null,
                    subscription,
                    members,
                    projects,
                    minutes,
                    storage,
                    createdAt);
            data.add(namespace);
            Members.load(data, namespace, Customers.user(data, owner));
        }
    }
}
