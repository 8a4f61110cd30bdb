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
    BILLING(AccountQuestions.ACCOUNT),
    SALES(CrmQuestions.CRM_ACCOUNT),
    /** Where people manage their accounts, and what licenses come from. */
    PORTAL(CustomerQuestions.CUSTOMER),
    /** Where namespaces are used. */
    NAMESPACES(NamespaceQuestions.NAMESPACE);

    private final Backend backend;

    FactSource(Question<?, ?> told) {
        this.backend = told.backend();
    }

    public static FactSource of(Backend backend) {
        return Arrays.stream(values())
                .filter(source -> source.backend.equals(backend))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing that is compared is told by " + backend));
    }
}
