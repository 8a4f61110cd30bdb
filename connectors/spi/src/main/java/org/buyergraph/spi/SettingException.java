package org.buyergraph.spi;

/**
 * A setting is missing or cannot be used, so the start is refused. Its message is a sentence for whoever runs the gateway: it names the setting,
 * never a value, and says what to do.
 */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingException(String sentence) {
        super(sentence, null, false, false);
    }
}
