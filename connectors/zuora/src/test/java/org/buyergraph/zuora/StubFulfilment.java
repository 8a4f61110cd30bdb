package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.and;
import static org.buyergraph.zuora.StubObjects.object;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleCreditMemo;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SampleSubscription;

/** One order being carried out: versions, then bills, then money, all of it in one change. */
final class StubFulfilment {

    private final DataSet data;
    private final StubJournal journal;
    private final StubNumbers numbers;
    private final OrderSwitches switches;
    private final StubOrderRequest order;
    private final Map<String, SampleSubscription> versions = new LinkedHashMap<>();
    private final Map<String, StubVersions.Rows> rows = new LinkedHashMap<>();
    private final Map<String, List<StubLine>> linesByPayer = new LinkedHashMap<>();
    private final List<SampleInvoice> invoices = new ArrayList<>();
    private final List<SampleCreditMemo> creditMemos = new ArrayList<>();
    private final List<SamplePayment> payments = new ArrayList<>();

    StubFulfilment(
            DataSet data, StubJournal journal, StubNumbers numbers, OrderSwitches switches, StubOrderRequest order) {
        this.data = data;
        this.journal = journal;
        this.numbers = numbers;
        this.switches = switches;
        this.order = order;
    }

    Map<String, Object> carryOut(List<StubDraft> drafts, StubChange change) {
        long id = numbers.order();
        String number = order.number() == null ? Ids.orderNumber(id) : order.number();
        OffsetDateTime now = numbers.moment(order.date());
        drafts.forEach(draft -> write(draft, number, now, change));
        change.put(StubOrderRecord.of(data, order, Ids.order(id), number, drafts, versions, now));
        linesByPayer.forEach((payer, lines) -> settle(account(payer), lines, now, change));
        return reply(number);
    }

    private void write(StubDraft draft, String number, OffsetDateTime now, StubChange change) {
        StubBills bills = order.runBilling()
                ? StubBills.upTo(journal, draft, charge -> order.target())
                : StubBills.none(journal, draft);
        StubVersions written = new StubVersions(numbers, change, draft, number, now);
        versions.put(draft.base().number(), written.write(bills.billed()));
        rows.putAll(written.rows());
        bills.billed().forEach(change::billed);
        bills.lines().forEach(line -> linesByPayer
                .computeIfAbsent(line.subscription().invoiceOwnerId(), payer -> new ArrayList<>())
                .add(line));
    }

    private void settle(SampleAccount payer, List<StubLine> lines, OffsetDateTime now, StubChange change) {
        StubPosting.Posted posted =
                new StubPosting(data, numbers, change, order.date(), now, versions, rows).post(payer, lines);
        if (posted.creditMemo() != null) {
            creditMemos.add(posted.creditMemo());
        }
        if (posted.invoice() != null) {
            invoices.add(posted.invoice());
            if (order.collectPayment()) {
                new StubCollecting(data, numbers, change, order.date(), now)
                        .collect(payer, posted.invoice(), switches)
                        .ifPresent(payments::add);
            }
        }
    }

    private SampleAccount account(String id) {
        return data.account(id).orElseThrow();
    }

    private Map<String, Object> reply(String number) {
        Map<String, Object> reply = object(
                "success", true,
                "orderNumber", number,
                "accountNumber", order.accountNumber(),
                "status", "Completed",
                "subscriptionNumbers", List.copyOf(versions.keySet()),
                "subscriptions",
                        versions.values().stream()
                                .map(version ->
                                        object("subscriptionNumber", version.number(), "status", version.status()))
                                .toList(),
                "invoiceNumbers", invoices.stream().map(SampleInvoice::number).toList(),
                "creditMemoNumbers",
                        creditMemos.stream().map(SampleCreditMemo::number).toList());
        if (!payments.isEmpty()) {
            BigDecimal paid = payments.stream().map(SamplePayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            // A string, as the vendor's definition has it.
            and(reply, "paymentNumber", payments.get(0).number(), "paidAmount", paid.toPlainString());
        }
        return reply;
    }
}
