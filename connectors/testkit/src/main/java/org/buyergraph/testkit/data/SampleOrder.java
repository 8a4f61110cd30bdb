package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order and, per subscription, what it did and which versions it led from and to. */
public record SampleOrder(
        String id,
        String number,
        LocalDate date,
        String accountId,
        String accountNumber,
        String status,
        String category,
        String description,
        @Nullable String reasonCode,
        String currency,
        List<Part> parts,
        String createdById,
        OffsetDateTime createdAt,
        String updatedById,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    public SampleOrder {
        parts = List.copyOf(parts);
    }

    @Override
    public String key() {
        return id;
    }

    /** The order's actions on one subscription; a new subscription has no base version. */
    public record Part(
            String subscriptionNumber,
            String ownerAccountNumber,
            int sequence,
            @Nullable Integer baseVersion,
            int newVersion,
            List<Action> actions) {

        public Part {
            actions = List.copyOf(actions);
        }
    }

    /** One action; which of the optional facts are present depends on its type. */
    public record Action(
            String type,
            int sequence,
            LocalDate effectiveDate,
            @Nullable BigDecimal quantity,
            @Nullable String ratePlanId,
            @Nullable String chargeNumber,
            @Nullable String productRatePlanId,
            @Nullable String productRatePlanChargeId,
            @Nullable String cancellationPolicy,
            @Nullable LocalDate cancellationDate,
            @Nullable Boolean autoRenew) {}
}
