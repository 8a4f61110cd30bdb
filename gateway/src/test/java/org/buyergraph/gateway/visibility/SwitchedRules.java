package org.buyergraph.gateway.visibility;

import java.util.Comparator;
import java.util.List;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.memory.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The rules, each with a switch: a rule that is off shows everything to everybody. */
@TestConfiguration(proxyBeanMethods = false)
public class SwitchedRules {
    private static volatile @Nullable String off;

    @Bean
    @Primary
    Rules switchedRules(List<Rule<?>> rules, Answers answers, List<Conclusion<?, ?>> conclusions) {
        return new Rules(rules.stream().<Rule<?>>map(Switched::new).toList(), answers, conclusions);
    }

    /** The names of all rules that keep something from somebody. What is public has nothing to keep. */
    @Bean
    @Qualifier("rules that hide") List<String> rulesThatHide(List<Rule<?>> rules) {
        return rules.stream()
                .filter(rule -> !(rule instanceof PlanRule))
                .map(rule -> rule.getClass().getSimpleName())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public static void switchOff(String rule) {
        off = rule;
    }

    public static void switchAllOn() {
        off = null;
    }

    /** One rule with its switch. */
    record Switched<V>(Rule<V> rule) implements ForCustomers<V>, ForNamespaces<V>, ForPartners<V> {
        private boolean isOff() {
            return rule.getClass().getSimpleName().equals(off);
        }

        @Override
        public Class<V> subject() {
            return rule.subject();
        }

        @Override
        public boolean isForSupport() {
            return isOff() || rule.isForSupport();
        }

        @Override
        public Fact<V> forCustomer(V record, CustomerRights rights) {
            return isOff() ? Fact.of(record) : new Visibility.OfCustomer(rights).show(rule, record);
        }

        @Override
        public Fact<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
            return isOff() ? Fact.of(true) : new Visibility.OfCustomer(rights).mayBe(rule, key);
        }

        @Override
        public Fact<?> groundsForCustomer(CustomerRights rights) {
            return isOff() ? Fact.absent() : new Visibility.OfCustomer(rights).grounds(rule);
        }

        @Override
        public Fact<V> forNamespace(V record, NamespaceRights rights) {
            return isOff() ? Fact.of(record) : new Visibility.OfNamespace(rights).show(rule, record);
        }

        @Override
        public Fact<Boolean> mayBeForNamespace(Object key, NamespaceRights rights) {
            return isOff() ? Fact.of(true) : new Visibility.OfNamespace(rights).mayBe(rule, key);
        }

        @Override
        public Fact<?> groundsForNamespace(NamespaceRights rights) {
            return isOff() ? Fact.absent() : new Visibility.OfNamespace(rights).grounds(rule);
        }

        @Override
        public Fact<V> forPartner(V record, PartnerRights rights) {
            return isOff() ? Fact.of(record) : new Visibility.OfPartner(rights).show(rule, record);
        }

        @Override
        public Fact<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
            return isOff() ? Fact.of(true) : new Visibility.OfPartner(rights).mayBe(rule, key);
        }

        @Override
        public Fact<?> groundsForPartner(PartnerRights rights) {
            return isOff() ? Fact.absent() : new Visibility.OfPartner(rights).grounds(rule);
        }
    }
}
