package org.buyergraph.gateway.acting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.buyergraph.gateway.graphql.Seal;
import org.buyergraph.ordering.OrderStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes offers as tokens and reads them again: nothing of one can be changed, and nothing has to be kept. */
@Component
final class Offers {
    private static final String PURPOSE = "offer";
    private static final int LONGEST = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(OrderStep.class, Steps.class)
            .addMixIn(Wanted.class, Wishes.class)
            .build();

    private final Seal seal;

    Offers(ActingProperties properties) {
        this.seal = new Seal(properties.signingKey());
    }

    /** How steps are told apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OrderStep.SetQuantity.class, name = "quantity"),
        @JsonSubTypes.Type(value = OrderStep.Renew.class, name = "renew"),
        @JsonSubTypes.Type(value = OrderStep.SetAutoRenewal.class, name = "autoRenewal")
    })
    private interface Steps {}

    /** How wishes are told apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "want")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Wanted.Seats.class, name = "seats"),
        @JsonSubTypes.Type(value = Wanted.Renewal.class, name = "renewal"),
        @JsonSubTypes.Type(value = Wanted.AutoRenewal.class, name = "autoRenewal"),
        @JsonSubTypes.Type(value = Wanted.Cancellation.class, name = "cancellation")
    })
    private interface Wishes {}

    String write(Offer offer) {
        String json = MAPPER.writeValueAsString(offer);
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] token = ByteBuffer.allocate(Seal.LENGTH + text.length)
                .put(seal.mark(PURPOSE, json))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Null where it was not written here, or was touched since. */
    @Nullable Offer read(String token) {
        byte[] read = bytes(token);
        if (read.length <= Seal.LENGTH) {
            return null;
        }
        String json = new String(read, Seal.LENGTH, read.length - Seal.LENGTH, StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(seal.mark(PURPOSE, json), Arrays.copyOf(read, Seal.LENGTH))) {
            return null;
        }
        try {
            return MAPPER.readValue(json, Offer.class);
        } catch (JacksonException ofAnotherRelease) {
            return null;
        }
    }

    private static byte[] bytes(String token) {
        try {
            return token.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
