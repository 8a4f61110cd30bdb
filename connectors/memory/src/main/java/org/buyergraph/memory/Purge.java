package org.buyergraph.memory;

import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Question;

/** What is to be forgotten on demand: all of a backend, of a question, of a key, or about an account. */
sealed interface Purge {
    /** Whether a reply to this may be wrong; to be answered before the reply is known. */
    boolean mayConcern(Question<?, ?> question, Object key);

    /** Whether this reply may be wrong. */
    default boolean concerns(Question<?, ?> question, Object key, About about) {
        return mayConcern(question, key);
    }

    record OfBackend(Backend backend) implements Purge {
        @Override
        public boolean mayConcern(Question<?, ?> question, Object key) {
            return question.backend().equals(backend);
        }
    }

    record OfQuestion(Question<?, ?> purged) implements Purge {
        @Override
        public boolean mayConcern(Question<?, ?> question, Object key) {
            return question.equals(purged);
        }
    }

    record OfKey(Question<?, ?> purged, Object purgedKey) implements Purge {
        @Override
        public boolean mayConcern(Question<?, ?> question, Object key) {
            return question.equals(purged) && key.equals(purgedKey);
        }
    }

    record OfAccount(AccountId account) implements Purge {
        @Override
        public boolean mayConcern(Question<?, ?> question, Object key) {
            return true;
        }

        @Override
        public boolean concerns(Question<?, ?> question, Object key, About about) {
            return about.tellsOf(account);
        }
    }
}
