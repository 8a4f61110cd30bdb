package org.buyergraph.zuora;

import java.util.List;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;
import org.buyergraph.subscription.SubscriptionQuestions;

/** What Zuora answers. */
final class ZuoraConnector implements Connector {
    private final ZuoraClient client;
    private final ZuoraAccounts accounts;
    private final ZuoraSubscriptions subscriptions;

    ZuoraConnector(ZuoraClient client, ZuoraProperties.Fields fields) {
        this.client = client;
        this.accounts = new ZuoraAccounts(client);
        this.subscriptions = new ZuoraSubscriptions(client, fields.namespaceId());
    }

    @Override
    public Backend backend() {
        return ZuoraClient.ZUORA;
    }

    @Override
    public Vitals vitals() {
        return client.vitals();
    }

    @Override
    public List<Answer<?, ?>> answers() {
        int keys = ZuoraClient.PAGE;
        int pages = ZuoraSubscriptions.MAX_PAGES;
        return List.of(
                new Answer<>(AccountQuestions.ACCOUNT, keys, 1, accounts::byId),
                new Answer<>(AccountQuestions.ACCOUNT_BY_NUMBER, keys, 1, accounts::byNumber),
                new Answer<>(SubscriptionQuestions.SUBSCRIPTION, keys, 1, subscriptions::byNumber),
                new Answer<>(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, keys, pages, subscriptions::ofOwner),
                new Answer<>(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, keys, pages, subscriptions::ofPayer),
                new Answer<>(
                        SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, keys, pages, subscriptions::ofNamespace));
    }
}
