package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A partner with as many customers as a test wants, and what it sells to them: drawn by chance, the same for the same seed. One
 * customer in eight has an add-on besides, which ends with their plan; a few of the terms are over, a few were cancelled.
 */
public final class LargePartner {
    private static final int FIRST = 20_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String[] BEGINNINGS = {"Al", "Bre", "Cor", "Dun", "Eri", "Fal", "Gro", "Hel", "Ing", "Jor"};
    private static final String[] ENDINGS = {"dal AS", "mark GmbH", "nor SA", "ten B.V.", "vik Ltd", "wen & Sons"};
    private static final String[] CURRENCIES = {"EUR", "EUR", "EUR", "USD", "GBP"};
    private static final int[] PLANS = {
        Products.SAAS_PREMIUM, Products.SAAS_ULTIMATE, Products.SELF_MANAGED_PREMIUM, Products.SELF_MANAGED_ULTIMATE
    };

    private final DataSet data;
    private final Random chance;
    private final List<Sold> sold = new ArrayList<>();

    private LargePartner(DataSet data, long seed) {
        this.data = data;
        this.chance = new Random(seed);
    }

    /**
     * Something that the partner sold.
     *
     * @param amount of a term, before tax
     * @param license the number of the license, where it is for one
     */
    public record Sold(
            String number,
            String customerNumber,
            String customerName,
            String plan,
            int seats,
            LocalDate termEnd,
            boolean cancelled,
            String currency,
            BigDecimal amount,
            @Nullable Long license) {
        public boolean isInForce() {
            return !cancelled && termEnd.isAfter(TODAY);
        }
    }

    /** Adds the partner and its customers to the data, and says what it sold. */
    public static List<Sold> addTo(DataSet data, int customers, long seed) {
        LargePartner partner = new LargePartner(data, seed);
        AccountEntry.account(FIRST, "Meridian Software Trading NV", "EUR", "Batch4", "Net 30")
                .partner()
                .addTo(data);
        for (int k = 1; k <= customers; k++) {
            partner.addCustomer(FIRST + k);
        }
        return List.copyOf(partner.sold);
    }

    /** The id of the partner's account. */
    public static String accountId() {
        return Ids.account(FIRST);
    }

    private void addCustomer(int number) {
        String name = oneOf(BEGINNINGS) + oneOf(ENDINGS) + " " + chance.nextInt(100);
        String currency = oneOf(CURRENCIES);
        SampleAccount account = AccountEntry.account(number, name, currency, "Batch4", "Net 30")
                .crmId(null)
                .record();
        data.add(account);
        int months = chance.nextInt(20) == 0 ? 36 : 12;
        LocalDate end = TODAY.plusDays(chance.nextInt(420) - 30L);
        boolean cancelled = chance.nextInt(40) == 0;
        add(account, number, PLANS[chance.nextInt(PLANS.length)], 1 + chance.nextInt(400), months, end, cancelled);
        if (chance.nextInt(8) == 0) {
            add(account, number + 40_000, Products.DUO_PRO, 1 + chance.nextInt(50), months, end, cancelled);
        }
    }

    private void add(
            SampleAccount customer, int number, int product, int seats, int months, LocalDate end, boolean cancelled) {
        BigDecimal price =
                new BigDecimal(100 + chance.nextInt(1_000)).add(new BigDecimal(chance.nextInt(100)).movePointLeft(2));
        String start = end.minusMonths(months).toString();
        SubscriptionEntry entry = SubscriptionEntry.subscription(
                        number,
                        Integer.parseInt(customer.number().substring(1)),
                        product,
                        seats,
                        customer.currency() + " " + price,
                        start,
                        start,
                        end.toString())
                .paidBy(FIRST);
        if (product == Products.SAAS_PREMIUM || product == Products.SAAS_ULTIMATE) {
            entry.namespace(9_200_000L + number, String.format(Locale.ROOT, "customer-%05d", number));
        }
        Versions.load(data, cancelled ? entry.cancelled(months) : entry);
        boolean licensed = product == Products.SELF_MANAGED_PREMIUM || product == Products.SELF_MANAGED_ULTIMATE;
        sold.add(new Sold(
                Ids.subscriptionNumber(number),
                customer.number(),
                customer.name(),
                Products.get(product).ratePlan().name(),
                seats,
                end,
                cancelled,
                customer.currency(),
                price.multiply(BigDecimal.valueOf((long) seats * months))
                        .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP),
                licensed ? addLicense(customer, number, product, seats, end, months) : null));
    }

    private long addLicense(SampleAccount customer, int number, int product, int seats, LocalDate end, int months) {
        boolean ultimate = product == Products.SELF_MANAGED_ULTIMATE;
        long id = 500_000L + number;
        data.add(new SampleLicense(
                id,
                "file-" + id,
                null,
                "Alex Example",
                "billing@account.example",
                customer.name(),
                ultimate ? "ultimate" : "premium",
                ultimate ? "Ultimate" : "Premium",
                seats,
                0,
                0,
                null,
                null,
                end.minusMonths(months),
                end,
                false,
                SampleLicense.ONLINE_CLOUD,
                false,
                false,
                true,
                false,
                Ids.subscription(number),
                Ids.subscriptionNumber(number),
                Times.utc(end.minusMonths(months), "08:00:11"),
                null,
                null,
                seats,
                seats,
                end.plusDays(14),
                Times.utc(end.minusMonths(months), "07:58:40"),
                "18.5.1",
                "code-" + id,
                null));
        return id;
    }

    private String oneOf(String[] words) {
        return words[chance.nextInt(words.length)];
    }
}
