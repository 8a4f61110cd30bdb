package org.buyergraph.gateway.security;

/** The settings that make a start unsafe, each with a sentence that says why. The demo takes some of it, production none unless it is told to. */
enum Risk {
    FOREIGN_TOKENS(
            "Tokens are not verified as gateway.token says: set gateway.token.issuer, gateway.token.audience, and"
                    + " gateway.token.jwk-set-uri or gateway.token.jwk-set-file."),
    ANY_AUDIENCE(
            "gateway.token.audience is not set: a token that was given out for another service would open this one."),
    NO_KEYS("gateway.token.jwk-set-uri or gateway.token.jwk-set-file has to say where the issuer's keys are."),
    KEYS_IN_THE_CLEAR("gateway.token.jwk-set-uri has to begin with https: whoever is on the way could put in keys."),
    LONG_MEMORY(
            "gateway.token.clock-skew and gateway.token.remembered-for may be 5m at most, and gateway.token.keys-for 1h:"
                    + " what is withdrawn has to be felt."),
    GUESSABLE_KEY(
            "gateway.documents.signing-key can be guessed: it repeats itself, or stands in an example. Make one, such as with"
                    + " openssl rand -hex 32."),
    ANY_ORIGIN("gateway.cors.allowed-origins has to name each origin, beginning with https: no * and no pattern."),
    INTROSPECTION("gateway.limits.introspection is on: everybody could read the schema, and errors tell of it."),
    GRAPHIQL("spring.graphql.graphiql.enabled is on: a page with scripts would be served to everybody."),
    MOVABLE_CLOCK("gateway.business-clock.movable is on: what holds today would be told of any other day."),
    OPEN_MANAGEMENT(
            "management.server.port has to be set, to another port than server.port: what is for those who run the"
                    + " gateway would be served to everybody.");

    private final String sentence;

    Risk(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
