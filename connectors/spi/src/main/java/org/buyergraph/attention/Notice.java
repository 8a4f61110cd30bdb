package org.buyergraph.attention;

import java.time.LocalDate;
import java.util.Comparator;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at.
 *
 * @param message a sentence that names the record, and no amount: amounts may be hidden
 * @param since the first day on which it is so; absent where that is not known
 * @param on the day that matters next; absent where there is none
 * @param amount that it is about; absent where there is none, or where it is not told
 * @param seats that it is about, where it is about seats
 * @param about the record that it is of
 * @param remedy what mends it, where something does that can be done with a subscription
 */
public record Notice(
        NoticeCode code,
        NoticeSeverity severity,
        String message,
        @Nullable LocalDate since,
        @Nullable LocalDate on,
        @Nullable Money amount,
        @Nullable Integer seats,
        Object about,
        @Nullable NoticeRemedy remedy) {
    private static final Comparator<@Nullable LocalDate> EARLIEST_FIRST =
            Comparator.nullsLast(Comparator.naturalOrder());

    /** The worst first, and always in the same order. */
    public static final Comparator<Notice> WORST_FIRST = Comparator.comparing(Notice::severity)
            .thenComparing(Notice::code)
            .thenComparing(Notice::since, EARLIEST_FIRST)
            .thenComparing(Notice::on, EARLIEST_FIRST)
            .thenComparing(Notice::message);

    static Notice of(NoticeCode code, NoticeSeverity severity, Object about, String message) {
        return new Notice(code, severity, message, null, null, null, null, about, null);
    }

    Notice since(@Nullable LocalDate day) {
        return new Notice(code, severity, message, day, on, amount, seats, about, remedy);
    }

    Notice on(@Nullable LocalDate day) {
        return new Notice(code, severity, message, since, day, amount, seats, about, remedy);
    }

    Notice amount(@Nullable Money money) {
        return new Notice(code, severity, message, since, on, money, seats, about, remedy);
    }

    Notice seats(int number) {
        return new Notice(code, severity, message, since, on, amount, number, about, remedy);
    }

    Notice mendedBy(SubscriptionAction action, @Nullable Subscription subscription) {
        NoticeRemedy mends = subscription == null ? null : new NoticeRemedy(action, subscription);
        return new Notice(code, severity, message, since, on, amount, seats, about, mends);
    }
}
