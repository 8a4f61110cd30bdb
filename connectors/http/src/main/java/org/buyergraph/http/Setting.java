package org.buyergraph.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import org.buyergraph.spi.SettingException;
import org.jspecify.annotations.Nullable;

/** A setting that a connector cannot do without, by its whole name. */
public record Setting(String name, @Nullable String value) {
    /**
     * A connector has all that it needs, or none of it and is off. Half of it is a mistake that would show only when
     * somebody asks.
     */
    public static void allOrNone(Setting... needed) {
        List<Setting> all = List.of(needed);
        if (all.stream().allMatch(setting -> setting.value() == null)) {
            return;
        }
        all.stream().filter(Setting::isMissing).findFirst().ifPresent(missing -> {
            throw new SettingException(
                    missing.name() + " is not set. Set all of " + names(all) + ", or none: then the connector is off.");
        });
    }

    private static String names(List<Setting> all) {
        return all.stream().map(Setting::name).collect(Collectors.joining(", "));
    }

    private boolean isMissing() {
        return value == null || value.isBlank();
    }

    /** An address names how it is spoken to, and one host; without that every call would fail. */
    public static void isAddress(String name, @Nullable String url) {
        if (url == null) {
            return;
        }
        if (url.contains(",")) {
            throw new SettingException(
                    name + " holds more than one address. Set one; perhaps it is set twice on the command line.");
        }
        if (!isOfTheWeb(url)) {
            throw new SettingException(
                    name + " is no address: it must begin with https:// or http:// and name a host.");
        }
    }

    static boolean isOfTheWeb(String url) {
        try {
            URI address = new URI(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Not the value: it may be secret. */
    @Override
    public String toString() {
        return name;
    }
}
