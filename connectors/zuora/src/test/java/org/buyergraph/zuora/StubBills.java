package org.buyergraph.zuora;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a bill run makes of a whole subscription. */
record StubBills(List<StubLine> lines, Map<String, StubSchedule> billed) {

    /** Nothing is billed: what was, stays. */
    static StubBills none(StubJournal journal, StubDraft draft) {
        Map<String, StubSchedule> billed = new LinkedHashMap<>();
        draft.plans().forEach(plan -> plan.charges()
                .forEach(charge -> billed.put(charge.like().number(), soFar(journal, charge))));
        return new StubBills(List.of(), billed);
    }

    /** @param target the day by which what is billed is due, for each charge */
    static StubBills upTo(StubJournal journal, StubDraft draft, Function<StubCharge, LocalDate> target) {
        StubBilling billing = new StubBilling(draft);
        List<StubLine> lines = new ArrayList<>();
        Map<String, StubSchedule> billed = new LinkedHashMap<>();
        for (StubPlan plan : draft.plans()) {
            for (StubCharge charge : plan.charges()) {
                StubBilling.Bill bill = billing.bill(plan, charge, soFar(journal, charge), target.apply(charge));
                lines.addAll(bill.lines());
                billed.put(charge.like().number(), bill.billed());
            }
        }
        return new StubBills(lines, billed);
    }

    /** Of what the charge's rows still show: former terms are done with. */
    private static StubSchedule soFar(StubJournal journal, StubCharge charge) {
        StubSchedule billed = journal.billed(charge.like().number()).orElse(charge.billed());
        return charge.before().isEmpty() ? billed : billed.from(charge.before().start());
    }
}
