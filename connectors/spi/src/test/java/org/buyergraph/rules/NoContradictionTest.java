package org.buyergraph.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.buyergraph.action.ActionAnswer;
import org.buyergraph.action.ActionRules;
import org.buyergraph.action.SubscriptionPermission;
import org.buyergraph.action.UseRules;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.FeatureAvailability;
import org.buyergraph.renewal.Renewal;
import org.buyergraph.renewal.RenewalMail;
import org.buyergraph.rules.RandomBuyers.Buyer;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.settlement.Settlement;
import org.buyergraph.settlement.SettlementWay;
import org.buyergraph.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Whoever buys, whatever, and whenever one looks: what the rules say of it does not contradict itself. */
class NoContradictionTest {
    /** As {@code SuiteSize} of the testkit, which rests on this module. */
    private static final int CASES = "full".equals(System.getProperty("suite.size")) ? 100_000 : 5_000;

    private static final long SEED = Long.getLong("rules.seed", 20261128);

    /** Of the handbook's table, for a term of a year. */
    private static final Set<CustomerType> SETTLED_QUARTERLY =
            EnumSet.of(CustomerType.CREDIT_CARD, CustomerType.INVOICE);

    /** What the rules say of a buyer. */
    private record Told(
            CustomerTypes customer,
            CustomerTypes ofOne,
            List<ActionAnswer> answers,
            Optional<Settlement> settlement,
            Optional<Renewal> renewal) {}

    @Test
    void noAnswerContradictsAnother() {
        Random random = new Random(SEED);
        RandomBuyers buyers = new RandomBuyers(random);
        int renewing = 0;
        int quarterly = 0;
        for (int i = 0; i < CASES; i++) {
            Buyer buyer = buyers.next();
            Told told = told(buyer);
            List<String> contradictions = contradictions(buyer, told);
            if (!told(buyer.shuffled(random)).equals(told)) {
                contradictions.add("told in another order, something else follows");
            }
            assertThat(contradictions)
                    .as("case %d of seed %d: %s", i, SEED, buyer)
                    .isEmpty();
            renewing += told.renewal().isPresent() ? 1 : 0;
            quarterly += told.settlement()
                            .filter(next -> next.way() == SettlementWay.QUARTERLY)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(renewing).as("terms that will end").isGreaterThan(CASES / 10);
        assertThat(quarterly).as("settled quarterly").isGreaterThan(CASES / 1000);
    }

    private static Told told(Buyer buyer) {
        Subscription one = buyer.subscription();
        CustomerTypes ofOne = CustomerTypes.of(buyer.facts(), one);
        ActionRules can = new ActionRules(one, ofOne, buyer.facts().access(one.number()), buyer.day());
        ActionRules ofManager = can.ofManager();
        SubscriptionPermission purchase =
                UseRules.buyForNamespace(one, buyer.facts().access(one.number()), buyer.day());
        return new Told(
                CustomerTypes.of(buyer.facts()),
                ofOne,
                List.of(
                        can.renew(),
                        can.addSeats(),
                        can.upgrade(),
                        can.downgrade(),
                        can.cancel(),
                        can.switchAutoRenewal(),
                        purchase.answer(),
                        can.addAddOn(),
                        ofManager.renew(),
                        ofManager.addSeats(),
                        ofManager.upgrade(),
                        ofManager.downgrade(),
                        ofManager.cancel(),
                        ofManager.switchAutoRenewal(),
                        purchase.toManager(),
                        ofManager.addAddOn(),
                        UseRules.activate(null, buyer.facts().account(), buyer.day()),
                        UseRules.extendTrial(null, buyer.day())),
                Settlement.next(one, ofOne, buyer.seats(), buyer.day()),
                Renewal.of(one, buyer.facts(), ofOne, buyer.seats(), buyer.day()));
    }

    private static List<String> contradictions(Buyer buyer, Told told) {
        List<String> found = new ArrayList<>();
        told.answers().forEach(answer -> ofAnswer(answer, found));
        told.customer().features().forEach(feature -> ofFeature(feature, found));
        told.ofOne().features().forEach(feature -> ofFeature(feature, found));
        add(told.customer().types().isEmpty(), "of no type", found);
        if (buyer.seats() != null) {
            ofSeats(buyer.seats(), found);
        }
        told.settlement().ifPresent(next -> ofSettlement(next, buyer, told.ofOne(), found));
        told.renewal().ifPresent(renewal -> ofRenewal(renewal, buyer.day(), found));
        return found;
    }

    private static void ofAnswer(ActionAnswer answer, List<String> found) {
        add(answer.allowed() != answer.refusals().isEmpty(), "allowed with a reason, or not without one", found);
        add(answer.allowed() && answer.instead() != null, "allowed, and yet to be done elsewhere", found);
        add(!isAscending(answer.refusals()), "reasons out of order", found);
        add(
                answer.from() != null && answer.until() != null && answer.from().isAfter(answer.until()),
                "ends before it begins",
                found);
    }

    private static void ofFeature(FeatureAvailability feature, List<String> found) {
        add(feature.available() != feature.because().isEmpty(), "available with a reason, or not without one", found);
        add(feature.available() != (feature.fromVersion() != null), "a version of what is not available", found);
    }

    private static void ofSeats(SeatCount seats, List<String> found) {
        Integer owed = seats.owed();
        Integer left = seats.left();
        add(owed != null && owed < 0, "owed less than nothing", found);
        add(left != null && left < 0, "left less than nothing", found);
        add(seats.trial() && Boolean.TRUE.equals(seats.fewLeft()), "a trial is warned", found);
    }

    private static void ofSettlement(Settlement next, Buyer buyer, CustomerTypes customer, List<String> found) {
        boolean late = next.way() != SettlementWay.TRUE_UP;
        add(next.because().isEmpty() != late, "settled by true-up without a reason, or else with one", found);
        add(
                late && !SETTLED_QUARTERLY.containsAll(customer.types()),
                "settled quarterly, of a type that is not",
                found);
        add(next.on().isBefore(buyer.day()), "settled in the past", found);
        add(next.noticeOn() != null && next.noticeOn().isBefore(next.on()), "told before it is known", found);
        add(next.charge() != null && next.charge().amount().signum() < 0, "charged less than nothing", found);
        add(
                next.way() == SettlementWay.QUARTERLY
                        && !next.on().isBefore(buyer.subscription().termEnd()),
                "the last quarter is settled on its own",
                found);
    }

    private static void ofRenewal(Renewal renewal, LocalDate day, List<String> found) {
        List<LocalDate> mails = renewal.mails().stream().map(RenewalMail::on).toList();
        add(!isAscending(mails), "mails out of order", found);
        add(mails.stream().anyMatch(mail -> mail.isBefore(day)), "a mail in the past", found);
        add(renewal.daysLeft() < 1, "over, and yet to end", found);
        add(renewal.on().isBefore(renewal.nextStart()), "decided before the term ends", found);
    }

    private static <T extends Comparable<? super T>> boolean isAscending(List<T> values) {
        return values.stream()
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList()
                .equals(values);
    }

    private static void add(boolean contradicts, String what, List<String> found) {
        if (contradicts) {
            found.add(what);
        }
    }
}
