package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionVersion;

/** What one viewer sees by a rule. */
interface Visibility {
    /** A subscription says who pays for it and whose namespace it is for, and both may change. */
    Set<Class<?>> SUBSCRIPTIONS = Set.of(Subscription.class, SubscriptionVersion.class);

    /** Whether what is asked by the key can be for this viewer at all. */
    <V> Fact<Boolean> mayBe(Rule<V> rule, Object key);

    /** What this viewer sees of a record. */
    <V> Fact<V> show(Rule<V> rule, V record);

    /** Whether records of this type say themselves whose they are, so that they must be as young as any ground of a right. */
    default boolean restsOn(Class<?> subject) {
        return false;
    }

    /** Whether records are hidden from this viewer that others may see. */
    default boolean hides() {
        return true;
    }

    /** Reads all that a denial by the rule can rest on. */
    Fact<?> grounds(Rule<?> rule);

    /** What is public. */
    record OfNobody() implements Visibility {
        @Override
        public <V> Fact<Boolean> mayBe(Rule<V> rule, Object key) {
            return Fact.of(rule.isForNobody());
        }

        @Override
        public <V> Fact<V> show(Rule<V> rule, V record) {
            return rule.isForNobody() ? Fact.of(record) : Fact.absent();
        }

        @Override
        public Fact<?> grounds(Rule<?> rule) {
            return Fact.absent();
        }
    }

    /** What somebody else sees, but for what is not for support at all. */
    record OfSupportAs(Visibility other) implements Visibility {
        @Override
        public <V> Fact<Boolean> mayBe(Rule<V> rule, Object key) {
            return rule.isForSupport() ? other.mayBe(rule, key) : Fact.of(false);
        }

        @Override
        public <V> Fact<V> show(Rule<V> rule, V record) {
            return rule.isForSupport() ? other.show(rule, record) : Fact.absent();
        }

        @Override
        public boolean restsOn(Class<?> subject) {
            return other.restsOn(subject);
        }

        @Override
        public Fact<?> grounds(Rule<?> rule) {
            return other.grounds(rule);
        }
    }

    /** All but secrets. */
    record OfSupport() implements Visibility {
        @Override
        public <V> Fact<Boolean> mayBe(Rule<V> rule, Object key) {
            return Fact.of(rule.isForSupport());
        }

        @Override
        public <V> Fact<V> show(Rule<V> rule, V record) {
            return rule.isForSupport() ? Fact.of(record) : Fact.absent();
        }

        @Override
        public boolean hides() {
            return false;
        }

        @Override
        public Fact<?> grounds(Rule<?> rule) {
            return Fact.absent();
        }
    }

    /** What the rules say for customers. */
    record OfCustomer(CustomerRights rights) implements Visibility {
        @Override
        public <V> Fact<Boolean> mayBe(Rule<V> rule, Object key) {
            return rule instanceof ForCustomers<V> some ? some.mayBeForCustomer(key, rights) : Fact.of(false);
        }

        @Override
        public <V> Fact<V> show(Rule<V> rule, V record) {
            return rule instanceof ForCustomers<V> some ? some.forCustomer(record, rights) : Fact.absent();
        }

        @Override
        public Fact<?> grounds(Rule<?> rule) {
            return rule instanceof ForCustomers<?> some ? some.groundsForCustomer(rights) : Fact.absent();
        }
    }

    /** What the rules say for services of namespaces. */
    record OfNamespace(NamespaceRights rights) implements Visibility {
        @Override
        public boolean restsOn(Class<?> subject) {
            return SUBSCRIPTIONS.contains(subject);
        }

        @Override
        public <V> Fact<Boolean> mayBe(Rule<V> rule, Object key) {
            return rule instanceof ForNamespaces<V> some ? some.mayBeForNamespace(key, rights) : Fact.of(false);
        }

        @Override
        public <V> Fact<V> show(Rule<V> rule, V record) {
            return rule instanceof ForNamespaces<V> some ? some.forNamespace(record, rights) : Fact.absent();
        }

        @Override
        public Fact<?> grounds(Rule<?> rule) {
            return rule instanceof ForNamespaces<?> some ? some.groundsForNamespace(rights) : Fact.absent();
        }
    }

    /** What the rules say for partners. */
    record OfPartner(PartnerRights rights) implements Visibility {
        @Override
        public boolean restsOn(Class<?> subject) {
            return SUBSCRIPTIONS.contains(subject);
        }

        @Override
        public <V> Fact<Boolean> mayBe(Rule<V> rule, Object key) {
            return rule instanceof ForPartners<V> some ? some.mayBeForPartner(key, rights) : Fact.of(false);
        }

        @Override
        public <V> Fact<V> show(Rule<V> rule, V record) {
            return rule instanceof ForPartners<V> some ? some.forPartner(record, rights) : Fact.absent();
        }

        @Override
        public Fact<?> grounds(Rule<?> rule) {
            return rule instanceof ForPartners<?> some ? some.groundsForPartner(rights) : Fact.absent();
        }
    }
}
