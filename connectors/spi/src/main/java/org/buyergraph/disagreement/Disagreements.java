package org.buyergraph.disagreement;

import static org.buyergraph.disagreement.FactSource.BILLING;
import static org.buyergraph.disagreement.FactSource.NAMESPACES;
import static org.buyergraph.disagreement.FactSource.PORTAL;
import static org.buyergraph.disagreement.FactSource.SALES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.buyergraph.account.Account;
import org.buyergraph.action.PlanLevel;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.customer.Customer;
import org.buyergraph.disagreement.Disagreement.Dispute;
import org.buyergraph.id.CrmId;
import org.buyergraph.license.License;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceProvision;
import org.buyergraph.settlement.Settlement;
import org.buyergraph.spi.Dated;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** Which facts are kept by two systems, and where these tell different things. Billing's is told first: it is what is paid for. */
public final class Disagreements {
    private static final Dispute<Integer> SEATS = new Dispute<>(DisputedFact.SEATS, Statement::seats, Integer::equals);
    private static final Dispute<LocalDate> END = new Dispute<>(DisputedFact.END, Statement::day, LocalDate::equals);
    private static final Dispute<Boolean> AUTO_RENEWAL =
            new Dispute<>(DisputedFact.AUTO_RENEWAL, Statement::on, Boolean::equals);
    private static final Dispute<String> PLAN = new Dispute<>(DisputedFact.PLAN, Statement::text, String::equals);
    private static final Dispute<String> COMPANY_NAME =
            new Dispute<>(DisputedFact.COMPANY_NAME, Statement::text, Disagreements::isSameCompany);

    /** Two companies may have one name. */
    private static final Dispute<String> PARENT =
            new Dispute<>(DisputedFact.PARENT, Statement::text, (one, other) -> false);

    private Disagreements() {}

    /** Whether its facts are kept elsewhere as well: those of a plan in force are. */
    public static boolean isComparable(Subscription subscription, LocalDate businessDate) {
        return Settlement.isDue(subscription, businessDate);
    }

    /** Of a plan, with the namespace that it is used on. On trial, the namespace has another plan for a while. */
    public static List<Disagreement> onNamespace(
            Dated<Subscription> bought,
            Dated<Namespace> used,
            @Nullable Dated<NamespaceProvision> provision,
            LocalDate businessDate) {
        if (used.value().isOnTrial()) {
            return List.of();
        }
        Subscription about = bought.value();
        Stream<Disagreement> plan = PLAN.between(
                about, BILLING, bought.part(Disagreements::plan), NAMESPACES, used.part(on -> plan(on.planCode())));
        Stream<Disagreement> end = END.between(
                about, BILLING, bought.part(Subscription::termEnd), NAMESPACES, used.part(Namespace::planEndsOn));
        return Stream.of(plan, end, onProvision(bought, provision, businessDate))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Disagreement> onProvision(
            Dated<Subscription> bought, @Nullable Dated<NamespaceProvision> there, LocalDate businessDate) {
        if (there == null) {
            return Stream.of();
        }
        Subscription about = bought.value();
        return Stream.concat(
                SEATS.between(
                        about,
                        BILLING,
                        bought.part(it -> seats(it, businessDate)),
                        NAMESPACES,
                        there.part(NamespaceProvision::seatsBought)),
                AUTO_RENEWAL.between(
                        about,
                        BILLING,
                        bought.part(Subscription::autoRenew),
                        NAMESPACES,
                        there.part(NamespaceProvision::autoRenew)));
    }

    /** Of a plan, with the latest license that was made out for it. */
    public static List<Disagreement> onLicense(
            Dated<Subscription> bought, Dated<License> license, LocalDate businessDate) {
        Subscription about = bought.value();
        return Stream.of(
                        SEATS.between(
                                about,
                                BILLING,
                                bought.part(it -> seats(it, businessDate)),
                                PORTAL,
                                license.part(it -> it.seats().bought())),
                        PLAN.between(
                                about,
                                BILLING,
                                bought.part(Disagreements::plan),
                                PORTAL,
                                license.part(it -> plan(it.planCode()))),
                        END.between(
                                about,
                                BILLING,
                                bought.part(Subscription::termEnd),
                                PORTAL,
                                license.part(License::endsOn)))
                .flatMap(each -> each)
                .toList();
    }

    /** Automatic renewal as billing has it, and as the customer set it where they manage their account. */
    public static List<Disagreement> onRenewal(Dated<Subscription> bought) {
        return AUTO_RENEWAL
                .between(
                        bought.value(),
                        BILLING,
                        bought.part(Subscription::autoRenew),
                        PORTAL,
                        bought.part(Subscription::autoRenewPortal))
                .toList();
    }

    /** The name of a company, as the people who manage the account gave it: each other name once. */
    public static List<Disagreement> onCompany(Dated<Account> account, Dated<? extends Collection<Customer>> people) {
        return people.value().stream()
                .map(Customer::company)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .flatMap(name -> COMPANY_NAME.between(
                        account.value(),
                        BILLING,
                        account.part(Account::name),
                        PORTAL,
                        new Dated<>(name, people.asOf())))
                .toList();
    }

    /** The name of a company, as sales calls it. */
    public static List<Disagreement> onCompanyOfSales(Dated<Account> account, Dated<CrmAccount> sales) {
        return COMPANY_NAME
                .between(account.value(), BILLING, account.part(Account::name), SALES, sales.part(CrmAccount::name))
                .toList();
    }

    /** Whether sales has an account under the one under which billing has it; one that sales does not know cannot be another. */
    public static boolean isSameParent(Account parent, CrmId ofSales) {
        return parent.crmId() == null || parent.crmId().equals(ofSales);
    }

    /** Under which account it belongs, where billing and sales do not have it under the same. */
    public static List<Disagreement> onParent(Account account, Dated<Account> billed, Dated<CrmAccount> sales) {
        return PARENT.between(account, BILLING, billed.part(Account::name), SALES, sales.part(CrmAccount::name))
                .toList();
    }

    private static @Nullable Integer seats(Subscription subscription, LocalDate businessDate) {
        BigDecimal quantity = subscription.quantity(businessDate);
        return quantity == null || !subscription.isCountedInSeats(businessDate) ? null : (Integer) quantity.intValue();
    }

    private static @Nullable String plan(Subscription subscription) {
        return PlanLevel.of(subscription).map(Disagreements::code).orElse(null);
    }

    /** Of a plan that this code does not know yet nothing is said. */
    private static @Nullable String plan(@Nullable String code) {
        return PlanLevel.ofCode(code).map(Disagreements::code).orElse(null);
    }

    private static String code(PlanLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** People write one name in several ways: only letters and digits count. */
    private static boolean isSameCompany(String one, String other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
