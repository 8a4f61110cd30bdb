package org.buyergraph.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceItemId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceDisclosureTest {
    private static final String OWN = "A-S1";

    /** @param lines what each of them bills; none bills nothing known */
    @ParameterizedTest
    @CsvSource({
        "A-S1, false, WHOLE",
        "A-S1 A-S1, false, WHOLE",
        "A-S1 A-S2, false, OWN_LINES",
        "A-S2 A-S1, false, OWN_LINES",
        "A-S1 none, false, OWN_LINES",
        "A-S1, true, OWN_LINES",
        "A-S2, false, NOTHING",
        "none, false, NOTHING",
        "A-S2, true, NOTHING",
        "'', false, NOTHING"
    })
    void anInvoiceIsToldWholeOnlyWhereAllOfItIsTheirs(String lines, boolean truncated, InvoiceDisclosure told) {
        List<String> billed = lines.isEmpty() ? List.of() : List.of(lines.split(" ", -1));
        List<InvoiceItem> items = IntStream.range(0, billed.size())
                .mapToObj(i -> item(1, i, billed.get(i), InvoiceStatus.POSTED, null))
                .toList();

        assertThat(InvoiceDisclosure.of(new Listing<>(items, truncated), InvoiceDisclosureTest::isOwn))
                .isEqualTo(told);
    }

    private static boolean isOwn(InvoiceItem line) {
        return new SubscriptionNumber(OWN).equals(line.subscriptionNumber());
    }

    @Test
    void fromTheSideOfWhatItBillsAnInvoiceIsItsPostedLines() {
        List<BilledInvoice> billed = BilledInvoice.of(List.of(
                item(2, 1, OWN, InvoiceStatus.POSTED, LocalDate.of(2026, 5, 1)),
                item(1, 2, OWN, InvoiceStatus.POSTED, LocalDate.of(2026, 3, 1)),
                item(1, 1, OWN, InvoiceStatus.POSTED, null),
                item(3, 1, OWN, InvoiceStatus.DRAFT, null)));

        assertThat(billed).extracting(BilledInvoice::id).containsExactly(invoice(2), invoice(1));
        assertThat(billed.get(1).lines()).extracting(line -> line.id().value()).isSorted();
        assertThat(billed.get(1).net()).isEqualTo(Money.of("21.00", "EUR"));
        assertThat(billed.get(1).latestService()).isEqualTo("2026-03-01");
    }

    private static InvoiceId invoice(int number) {
        return new InvoiceId("8ad0900000000000000000000000000" + number);
    }

    private static InvoiceItem item(
            int invoice, int line, String subscription, InvoiceStatus status, @Nullable LocalDate from) {
        return new InvoiceItem(
                new InvoiceItemId("8ad090000000000000000000000000" + invoice + line),
                invoice(invoice),
                new AccountId("8ad09000000000000000acc000000101"),
                status,
                InvoiceItemKind.CHARGE,
                subscription.equals("none") ? null : new SubscriptionNumber(subscription),
                null,
                null,
                from,
                null,
                null,
                null,
                null,
                Money.of("10.50", "EUR"),
                null);
    }
}
