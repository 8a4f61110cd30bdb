package org.buyergraph.gateway.visibility;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.graphql.RuledTypes;
import org.buyergraph.memory.Answers;
import org.buyergraph.spi.Question;
import org.springframework.stereotype.Component;

/** All rules, one for each type of record. A type without a rule stops the start. */
@Component
final class Rules implements RuledTypes {
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
