package org.buyergraph.gateway.web;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.buyergraph.id.AccountId;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.Forgetting;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Question;
import org.springframework.stereotype.Component;

/** Finds what the purge endpoint is to forget: an account, a backend or a question, by its name. */
@Component
final class PurgeTargets {
    /** What is known by that name; for accounts any id that can be one. */
    static final List<String> KINDS = List.of("accounts", "backends", "questions");

    private final Forgetting memory;
    private final Answers answers;

    /** Nobody is called so. The names that there are, are told to who may purge. */
    static final class UnknownNameException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> valid;

        UnknownNameException(String message, List<String> valid) {
            super(message, null, false, false);
            this.valid = List.copyOf(valid);
        }

        List<String> valid() {
            return valid;
        }
    }

    PurgeTargets(Forgetting memory, Answers answers) {
        this.memory = memory;
        this.answers = answers;
    }

    /** What forgets, and says how many answers that were; nothing is forgotten yet. */
    IntSupplier of(String kind, String name) {
        switch (kind) {
            case "accounts" -> {
                AccountId account = account(name);
                return () -> memory.forget(account);
            }
            case "backends" -> {
                Backend backend = find("backend", name, backends(), Backend::name);
                return () -> memory.forget(backend);
            }
            case "questions" -> {
                Question<?, ?> question = find("question", name, answers.questions(), Question::name);
                return () -> memory.forget(question);
            }
            default -> throw new UnknownNameException("Say what to forget.", KINDS);
        }
    }

    private static AccountId account(String id) {
        try {
            return new AccountId(id);
        } catch (IllegalArgumentException malformed) {
            throw new UnknownNameException(
                    "This is not the id that the billing system gives to an account.", List.of());
        }
    }

    private List<Backend> backends() {
        return answers.questions().stream().map(Question::backend).distinct().toList();
    }

    private static <T> T find(String what, String name, Collection<T> all, Function<T, String> nameOf) {
        return all.stream()
                .filter(one -> nameOf.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "There is no such " + what + ".",
                        all.stream().map(nameOf).sorted().toList()));
    }
}
