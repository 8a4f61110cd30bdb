package org.buyergraph.id;

import java.util.Locale;

/** Where mail reaches somebody. Letter case makes no other address. */
public record EmailAddress(String value) {
    public EmailAddress {
        Shape.require(Shape.EMAIL, value, "a whole e-mail address; one looks like dana@brightwater.example");
        value = value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
