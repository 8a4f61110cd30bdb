package org.buyergraph.partner;

import org.buyergraph.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What sales says of a partner.
 *
 * @param authorised whether we authorised it to resell; absent where sales does not say
 */
public record PartnerStanding(AccountId account, @Nullable Boolean authorised) {}
