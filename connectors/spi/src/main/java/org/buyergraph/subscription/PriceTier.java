package org.buyergraph.subscription;

import java.math.BigDecimal;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A price that is meant for some quantities.
 *
 * @param toQuantity absent when there is no end
 */
public record PriceTier(
        @Nullable BigDecimal fromQuantity, @Nullable BigDecimal toQuantity, Money price) {}
