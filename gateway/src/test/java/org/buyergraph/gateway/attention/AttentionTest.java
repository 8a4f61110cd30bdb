package org.buyergraph.gateway.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.buyergraph.attention.Notice;
import org.buyergraph.attention.NoticeCode;
import org.buyergraph.attention.NoticeSeverity;
import org.buyergraph.disagreement.FactSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final List<Notice> SORTED = List.of(
            notice(NoticeSeverity.CRITICAL, NoticeCode.OVERDUE, "2026-10-01", "A"),
            notice(NoticeSeverity.CRITICAL, NoticeCode.OVERDUE, "2026-10-02", "A"),
            notice(NoticeSeverity.CRITICAL, NoticeCode.OVERDUE, "2026-10-02", "B"),
            notice(NoticeSeverity.CRITICAL, NoticeCode.OVERDUE, null, "A"),
            notice(NoticeSeverity.CRITICAL, NoticeCode.EXPIRED, "2026-09-01", "A"),
            notice(NoticeSeverity.WARNING, NoticeCode.CARD_EXPIRES, null, "A"),
            notice(NoticeSeverity.INFO, NoticeCode.RENEWAL_NEAR, null, "A"));

    @Test
    void theWorstIsFirstInWhateverOrderItWasFound() {
        List<Notice> found = new ArrayList<>(SORTED);
        Collections.shuffle(found, new Random(20261120));

        assertThat(Attention.of(Part.of(found)).notices()).isEqualTo(SORTED);
    }

    @Test
    void theSameIsSaidOnce() {
        List<Notice> twice = new ArrayList<>(SORTED);
        twice.addAll(SORTED);

        assertThat(Attention.of(Part.of(twice)).notices()).isEqualTo(SORTED);
    }

    @Test
    void whatIsTooMuchIsCutAndSaid() {
        Attention full = Attention.of(Part.of(overdue(200)));
        Attention more = Attention.of(Part.of(overdue(201)));

        assertThat(full.notices()).hasSize(200);
        assertThat(full.truncated()).isFalse();
        assertThat(more.notices()).isEqualTo(full.notices());
        assertThat(more.truncated()).isTrue();
    }

    @Test
    void whoDidNotTellIsNamedInOneOrder() {
        Part<Notice> part = new Part<>(List.of(), true, Set.of(FactSource.NAMESPACES, FactSource.BILLING));

        assertThat(Attention.of(part))
                .isEqualTo(new Attention(List.of(), true, List.of(FactSource.BILLING, FactSource.NAMESPACES)));
    }

    private static List<Notice> overdue(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> notice(NoticeSeverity.CRITICAL, NoticeCode.OVERDUE, null, "%03d".formatted(i)))
                .toList();
    }

    private static Notice notice(NoticeSeverity severity, NoticeCode code, @Nullable String since, String message) {
        LocalDate day = since == null ? null : LocalDate.parse(since);
        return new Notice(code, severity, message, day, null, null, null, "a record", null);
    }
}
