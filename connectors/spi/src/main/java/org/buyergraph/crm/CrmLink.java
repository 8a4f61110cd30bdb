package org.buyergraph.crm;

import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.jspecify.annotations.Nullable;

/**
 * Where an account leads to on the sales side.
 *
 * @param crmId absent where it is not linked
 */
public record CrmLink(AccountId account, @Nullable CrmId crmId) {}
