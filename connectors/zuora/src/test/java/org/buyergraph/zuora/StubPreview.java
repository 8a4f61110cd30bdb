package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.and;
import static org.buyergraph.zuora.StubObjects.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.buyergraph.testkit.data.DataSet;

/** The reply to a preview: a document for each day on which something falls due. */
final class StubPreview {

    private final DataSet data;

    StubPreview(DataSet data) {
        this.data = data;
    }

    Map<String, Object> result(List<StubDraft> drafts, List<StubLine> lines) {
        return object(
                "success",
                true,
                "previewResult",
                object(
                        "invoices", documents(lines, false),
                        "creditMemos", documents(lines, true),
                        "chargeMetrics",
                                drafts.stream().map(StubPreview::metrics).toList()));
    }

    private List<Map<String, Object>> documents(List<StubLine> lines, boolean credits) {
        Map<LocalDate, List<StubLine>> byDay = new TreeMap<>();
        lines.stream().filter(line -> line.credit() == credits).forEach(line -> byDay.computeIfAbsent(
                        line.due(), day -> new ArrayList<>())
                .add(line));
        List<Map<String, Object>> documents = new ArrayList<>();
        byDay.forEach((day, some) -> documents.add(document(day, some, credits)));
        return documents;
    }

    private Map<String, Object> document(LocalDate day, List<StubLine> lines, boolean credits) {
        BigDecimal net = sum(lines, StubLine::net);
        BigDecimal tax = sum(lines, line -> tax(line).on(line.net()));
        return object(
                "amount",
                net.add(tax),
                "amountWithoutTax",
                net,
                "taxAmount",
                tax,
                "targetDate",
                day,
                credits ? "creditMemoItems" : "invoiceItems",
                lines.stream().map(this::item).toList());
    }

    private Map<String, Object> item(StubLine line) {
        StubTax tax = tax(line);
        return object(
                "serviceStartDate", line.from(),
                "serviceEndDate", line.lastDay(),
                "amountWithoutTax", line.net(),
                "taxAmount", tax.on(line.net()),
                "chargeDescription", "",
                "chargeName", line.charge().name(),
                "chargeNumber", line.charge().number(),
                "processingType", "Charge",
                "productName", line.plan().productName(),
                "productRatePlanChargeId", line.charge().productRatePlanChargeId(),
                "unitPrice", line.unitPrice(),
                "subscriptionNumber", line.subscription().number(),
                "orderLineItemNumber", null,
                "taxationItems", taxes(line, tax),
                "additionalInfo",
                        object(
                                "quantity", line.quantity(),
                                "unitOfMeasure", line.charge().unit(),
                                "numberOfDeliveries", null));
    }

    private static List<Map<String, Object>> taxes(StubLine line, StubTax tax) {
        return tax.isNone()
                ? List.of()
                : List.of(object(
                        "name", tax.name(),
                        "taxCode", tax.code(),
                        "taxRate", tax.rate(),
                        "taxRateType", "Percentage",
                        "taxAmount", tax.on(line.net())));
    }

    private StubTax tax(StubLine line) {
        return StubTax.of(data, line.subscription().invoiceOwnerId());
    }

    private static Map<String, Object> metrics(StubDraft draft) {
        Map<String, Map<String, Object>> charges = new LinkedHashMap<>();
        for (StubPlan plan : draft.plans()) {
            plan.charges().stream()
                    .filter(charge -> !charge.schedule().equals(charge.before()))
                    .forEach(charge -> charges.put(
                            charge.like().number(),
                            object(
                                    "chargeNumber",
                                    charge.like().number(),
                                    "productRatePlanChargeId",
                                    charge.like().productRatePlanChargeId(),
                                    "originRatePlanId",
                                    plan.like().id())));
        }
        return and(object("subscriptionNumber", draft.base().number()), "charges", List.copyOf(charges.values()));
    }

    private static BigDecimal sum(List<StubLine> lines, Function<StubLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
