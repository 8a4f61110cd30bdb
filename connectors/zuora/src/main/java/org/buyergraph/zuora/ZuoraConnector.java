package org.buyergraph.zuora;

import java.util.ArrayList;
import java.util.List;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.catalog.CatalogQuestions;
import org.buyergraph.ordering.OrderCommands;
import org.buyergraph.paymentmethod.PaymentMethodQuestions;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Execution;
import org.buyergraph.spi.Vitals;
import org.buyergraph.subscription.SubscriptionQuestions;

/** What Zuora answers. */
final class ZuoraConnector implements Connector {
    private final ZuoraClient client;
    private final ZuoraAccounts accounts;
    private final ZuoraPaymentMethods paymentMethods;
    private final ZuoraSearch search;
    private final ZuoraSubscriptions subscriptions;
    private final ZuoraCatalog catalog;
    private final ZuoraDocuments documents;
    private final ZuoraOrdering ordering;

    ZuoraConnector(ZuoraClient client, ZuoraProperties properties) {
        this.client = client;
        ZuoraProducts products = new ZuoraProducts(properties.products());
        this.accounts = new ZuoraAccounts(client, new ZuoraAccountReader(properties.accounts()));
        this.paymentMethods = new ZuoraPaymentMethods(client);
        this.search = new ZuoraSearch(client);
        this.subscriptions = new ZuoraSubscriptions(client, products, properties.fields());
        this.catalog = new ZuoraCatalog(client, products, properties.fields().planCategory());
        this.documents = new ZuoraDocuments(client);
        this.ordering = new ZuoraOrdering(client, properties.fields().subscription(), properties.orderTimeout());
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
    public List<Execution<?, ?>> executions() {
        return List.of(
                new Execution<>(OrderCommands.PREVIEW_ORDER, ordering::preview),
                new Execution<>(OrderCommands.FIND_ORDER, ordering::find),
                new Execution<>(OrderCommands.PLACE_ORDER, ordering::place));
    }

    @Override
    public List<Answer<?, ?>> answers() {
        int keys = ZuoraClient.PAGE;
        int more = ZuoraPlans.MORE_PAGES;
        int pages = ZuoraSubscriptions.MAX_PAGES + more;
        List<Answer<?, ?>> answers = new ArrayList<>(List.of(
                new Answer<>(AccountQuestions.ACCOUNT, keys, 1, accounts::byId),
                new Answer<>(AccountQuestions.ACCOUNT_NAME, keys, 1, accounts::names),
                new Answer<>(AccountQuestions.ACCOUNT_BY_NUMBER, keys, 1, accounts::byNumber),
                new Answer<>(
                        AccountQuestions.ACCOUNTS_BY_CRM_ID,
                        ZuoraAccounts.CRM_IDS,
                        ZuoraAccounts.CRM_PAGES,
                        accounts::byCrmId),
                new Answer<>(AccountQuestions.ACCOUNTS_OF_PARENT, keys, ZuoraAccounts.CHILD_PAGES, accounts::ofParent),
                new Answer<>(
                        PaymentMethodQuestions.PAYMENT_METHODS_OF_ACCOUNT,
                        keys,
                        ZuoraPaymentMethods.MAX_PAGES,
                        paymentMethods::ofAccount),
                Answer.oneByOne(
                        SearchQuestions.SEARCH_BILLING, 1, ZuoraSearch.MAX_PAGES, ZuoraSearch.QUERIES, search::find),
                new Answer<>(SubscriptionQuestions.SUBSCRIPTION, keys, 1 + more, subscriptions::byNumber),
                new Answer<>(SubscriptionQuestions.SUBSCRIPTION_VERSIONS, keys, pages, subscriptions::versions),
                new Answer<>(CatalogQuestions.CATALOG, 1, ZuoraCatalog.MAX_PAGES, catalog::whole),
                new Answer<>(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, keys, pages, subscriptions::ofOwner),
                new Answer<>(
                        SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER,
                        keys,
                        ZuoraSubscriptions.PAYER_PAGES + more,
                        subscriptions::ofPayer),
                new Answer<>(
                        SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, keys, pages, subscriptions::ofNamespace)));
        answers.addAll(documents.answers());
        return List.copyOf(answers);
    }
}
