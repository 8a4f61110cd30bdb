package org.buyergraph.salesforce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.buyergraph.http.QuotaReader;
import org.buyergraph.spi.Vitals.Quota;
import org.jspecify.annotations.Nullable;

/** What is left of the day's calls, from a header such as {@code api-usage=18/5000}. */
final class SalesforceQuota implements QuotaReader {
    private static final Pattern USAGE = Pattern.compile("(?:^|[ ;])api-usage=([0-9]{1,15})/([0-9]{1,15})");

    @Override
    public @Nullable Quota left(Headers headers) {
        String info = headers.first("Sforce-Limit-Info");
        Matcher usage = USAGE.matcher(info == null ? "" : info);
        if (!usage.find()) {
            return null;
        }
        long limit = Long.parseLong(usage.group(2));
        return new Quota(Math.max(0, limit - Long.parseLong(usage.group(1))), limit);
    }
}
