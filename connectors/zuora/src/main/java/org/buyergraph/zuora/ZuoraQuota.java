package org.buyergraph.zuora;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.buyergraph.http.QuotaReader;
import org.buyergraph.http.RateLimit;
import org.buyergraph.spi.Vitals.Quota;
import org.jspecify.annotations.Nullable;

/** What is left of this minute's calls: the limit header names several periods, the remaining one counts the shortest. */
final class ZuoraQuota implements QuotaReader {
    private static final Pattern A_MINUTE = Pattern.compile("([0-9]{1,15});w=60(?![0-9])");

    @Override
    public @Nullable Quota left(Headers headers) {
        Long remaining = QuotaReader.number(headers, "RateLimit-Remaining");
        String limits = headers.first("RateLimit-Limit");
        Matcher minute = A_MINUTE.matcher(limits == null ? "" : limits);
        return remaining != null && minute.find()
                ? new Quota(remaining, Long.parseLong(minute.group(1)), RateLimit.endsIn(headers, Instant.now()))
                : null;
    }
}
