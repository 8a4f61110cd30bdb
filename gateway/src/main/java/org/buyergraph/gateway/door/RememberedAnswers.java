package org.buyergraph.gateway.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.buyergraph.gateway.facts.Standing;
import org.buyergraph.gateway.observability.Operation;
import org.buyergraph.memory.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whole answers as they were written, for who asks the same again. One was made for one viewer, of remembered facts alone, and is
 * good as long as all of these stand and it is the same day for business.
 */
@Component
final class RememberedAnswers {
    /** What an entry takes beside its bytes, and each fact that it stands on. */
    private static final int OWN_WEIGHT = 200;

    private static final int WEIGHT_OF_A_FACT = 8;
    private static final int USUALLY_GZIPPED_TO = 4;

    private final Cache<Asked, Answer> answers;
    private final Memory memory;
    private final Clock businessClock;

    RememberedAnswers(DoorProperties properties, Memory memory, Clock businessClock) {
        this.memory = memory;
        this.businessClock = businessClock;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(properties.answers().toBytes())
                .<Asked, Answer>weigher((asked, answer) -> asked.weight() + answer.weight())
                .executor(Runnable::run)
                .build();
    }

    /**
     * A question as it was sent.
     *
     * @param sees of its viewer: the same for all who may see the same
     * @param body to the letter
     */
    record Asked(String sees, byte[] body) {
        int weight() {
            return OWN_WEIGHT + sees.length() + body.length;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked && sees.equals(asked.sees) && Arrays.equals(body, asked.body);
        }

        @Override
        public int hashCode() {
            return 31 * sees.hashCode() + Arrays.hashCode(body);
        }
    }

    /**
     * An answer as it was written.
     *
     * @param gzipped the same, for who takes it so
     * @param operation what it answers
     * @param reads what it shows, by type of record
     * @param day for business, on which it was made
     */
    record Answer(
            byte[] json,
            GzippedAnswer gzipped,
            Operation operation,
            Map<String, Integer> reads,
            Standing standing,
            LocalDate day) {
        Answer(byte[] json, Operation operation, Map<String, Integer> reads, Standing standing, LocalDate day) {
            this(json, new GzippedAnswer(json), operation, reads, standing, day);
        }

        private int weight() {
            return json.length + json.length / USUALLY_GZIPPED_TO + standing.size() * WEIGHT_OF_A_FACT;
        }
    }

    /** What day it is for business: to be read before an answer is made, and kept with it. */
    LocalDate today() {
        return LocalDate.now(businessClock);
    }

    @Nullable Answer find(Asked asked) {
        Answer answer = answers.getIfPresent(asked);
        if (answer == null) {
            return null;
        }
        if (answer.standing().stands(memory.now()) && answer.day().equals(today())) {
            return answer;
        }
        answers.invalidate(asked);
        return null;
    }

    /** For how long what the answer stands on is believed; null where it stands on nothing. */
    @Nullable Duration believedFor(Answer answer) {
        return answer.standing().believedFor(memory.now());
    }

    void remember(Asked asked, Answer answer) {
        answers.put(asked, answer);
    }
}
