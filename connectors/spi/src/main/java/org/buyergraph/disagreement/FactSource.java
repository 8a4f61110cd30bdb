package org.buyergraph.disagreement;

import java.util.Arrays;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Question;

/** The systems that tell facts, as people call them. */
public enum FactSource {
    BILLING,
    SALES,
    /** Where people manage their accounts, and what licenses come from. */
    PORTAL,
    /** Where namespaces are used. */
    NAMESPACES;

    public static FactSource of(Backend backend) {
        return Arrays.stream(values())
                .filter(source -> source.question().backend().equals(backend))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing that is compared is told by " + backend));
    }

    /** One that it answers. */
    private Question<?, ?> question() {
        return switch (this) {
            case BILLING -> AccountQuestions.ACCOUNT;
            case SALES -> CrmQuestions.CRM_ACCOUNT;
            case PORTAL -> CustomerQuestions.CUSTOMER;
            case NAMESPACES -> NamespaceQuestions.NAMESPACE;
        };
    }
}
