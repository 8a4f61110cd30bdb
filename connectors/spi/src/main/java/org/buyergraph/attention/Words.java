package org.buyergraph.attention;

import org.buyergraph.account.Account;
import org.buyergraph.disagreement.DisputedFact;
import org.buyergraph.disagreement.FactSource;
import org.buyergraph.subscription.Subscription;

/** What stands in sentences. */
final class Words {
    private Words() {}

    static String days(long number) {
        return counted(number, "day");
    }

    static String seats(long number) {
        return counted(number, "seat");
    }

    static String of(FactSource source) {
        return switch (source) {
            case BILLING -> "Billing";
            case SALES -> "sales";
            case PORTAL -> "the customers portal";
            case NAMESPACES -> "the place of use";
        };
    }

    static String of(DisputedFact fact, Object about) {
        return what(fact) + " of " + named(about);
    }

    private static String what(DisputedFact fact) {
        return switch (fact) {
            case SEATS -> "the seats";
            case PLAN -> "the plan";
            case END -> "the end";
            case AUTO_RENEWAL -> "the automatic renewal";
            case COMPANY_NAME -> "the company's name";
            case PARENT -> "the parent";
        };
    }

    private static String named(Object about) {
        if (about instanceof Subscription subscription) {
            return "subscription " + subscription.number();
        }
        return about instanceof Account account ? "account " + account.number() : about.toString();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
