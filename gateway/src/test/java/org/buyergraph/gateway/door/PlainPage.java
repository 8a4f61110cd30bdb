package org.buyergraph.gateway.door;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.Subscription;

/** The page of an account, written from its records as one would by hand: what no road can do with much less. */
record PlainPage(Account account, List<Subscription> subscriptions, List<Invoice> invoices) {
    static final String DOCUMENT = """
            query Page($number: String!) {
              account(by: {number: $number}) {
                number
                name
                subscriptions(first: 40) { nodes { number status termStart termEnd autoRenew } }
                invoices(first: 80) {
                  nodes { number status date dueDate total { amount currency } balance { amount currency } }
                }
              }
            }
            """;

    byte[] json(LocalDate today) {
        StringBuilder json = new StringBuilder(1024);
        json.append("{\"data\":{\"account\":{\"number\":\"")
                .append(account.number().value());
        json.append("\",\"name\":\"").append(account.name());
        json.append("\",\"subscriptions\":{\"nodes\":[");
        for (int i = 0; i < subscriptions.size(); i++) {
            Subscription subscription = subscriptions.get(i);
            json.append(i == 0 ? "" : ",");
            json.append("{\"number\":\"").append(subscription.number().value());
            json.append("\",\"status\":\"").append(subscription.status(today));
            json.append("\",\"termStart\":\"").append(subscription.termStart());
            json.append("\",\"termEnd\":\"").append(subscription.termEnd());
            json.append("\",\"autoRenew\":").append(subscription.autoRenew()).append('}');
        }
        json.append("]},\"invoices\":{\"nodes\":[");
        for (int i = 0; i < invoices.size(); i++) {
            Invoice invoice = invoices.get(i);
            json.append(i == 0 ? "" : ",");
            json.append("{\"number\":\"").append(invoice.number().value());
            json.append("\",\"status\":\"").append(invoice.status());
            json.append("\",\"date\":\"").append(invoice.date());
            json.append("\",\"dueDate\":\"").append(invoice.dueDate());
            write(invoice.total(), json.append("\",\"total\":"));
            write(invoice.balance(), json.append(",\"balance\":"));
            json.append('}');
        }
        return json.append("]}}}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Money money, StringBuilder json) {
        json.append("{\"amount\":\"").append(money.amount().toPlainString());
        json.append("\",\"currency\":\"")
                .append(money.currency().getCurrencyCode())
                .append("\"}");
    }
}
