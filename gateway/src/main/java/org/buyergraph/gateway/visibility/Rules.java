package org.buyergraph.gateway.visibility;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.graphql.RuledTypes;
import org.buyergraph.gateway.price.HiddenTypes;
import org.buyergraph.gateway.security.identity.ViewerKind;
import org.buyergraph.memory.Answers;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All rules, one for each type of record. A type without a rule stops the start. */
@Component
final class Rules implements RuledTypes, HiddenTypes {
    private final Map<Class<?>, Rule<?>> bySubject;

    Rules(List<Rule<?>> rules, Answers answers, List<Conclusion<?, ?>> conclusions) {
        this.bySubject = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::subject, Function.identity()));
        answers.questions().forEach(this::of);
        conclusions.forEach(conclusion -> of(conclusion.subject()));
    }

    @Override
    public boolean hasRule(String type) {
        return bySubject.keySet().stream()
                .anyMatch(subject -> subject.getSimpleName().equals(type));
    }

    @Override
    public boolean isHidden(String type, @Nullable ViewerKind kind) {
        return bySubject.values().stream()
                .anyMatch(rule -> rule.subject().getSimpleName().equals(type) && !isFor(rule, kind));
    }

    private static boolean isFor(Rule<?> rule, @Nullable ViewerKind kind) {
        if (kind == null) {
            return rule.isForNobody();
        }
        return switch (kind) {
            case CUSTOMER -> rule instanceof ForCustomers<?>;
            case NAMESPACE -> rule instanceof ForNamespaces<?>;
            case PARTNER -> rule instanceof ForPartners<?>;
            case SUPPORT -> rule.isForSupport();
        };
    }

    @SuppressWarnings("unchecked") // filed under its own subject
    <V> Rule<V> of(Question<?, ?> question) {
        return (Rule<V>) of(question.subject());
    }

    @SuppressWarnings("unchecked") // filed under its own subject
    <V> Rule<V> of(Class<V> subject) {
        Rule<?> rule = bySubject.get(subject);
        if (rule == null) {
            throw new IllegalStateException("Nobody says who may see a " + subject.getSimpleName()
                    + "; add a rule for it in the gateway's visibility package.");
        }
        return (Rule<V>) rule;
    }
}
