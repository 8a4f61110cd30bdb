package org.buyergraph.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.id.AccountId;

/** Which keys of one question tell about an account. Holds exactly what was added and not removed; calls nobody. */
final class AccountIndex<K> {
    private final Map<AccountId, Set<K>> byAccount = new HashMap<>();
    private final Set<K> aboutAnyone = new HashSet<>();

    synchronized void add(K key, About about) {
        if (about.anyone()) {
            aboutAnyone.add(key);
        }
        about.accounts().forEach(account -> byAccount
                .computeIfAbsent(account, none -> new HashSet<>())
                .add(key));
    }

    synchronized void remove(K key, About about) {
        if (about.anyone()) {
            aboutAnyone.remove(key);
        }
        about.accounts()
                .forEach(account -> byAccount.computeIfPresent(account, (same, keys) -> {
                    keys.remove(key);
                    return keys.isEmpty() ? null : keys;
                }));
    }

    synchronized List<K> keys(AccountId account) {
        Set<K> keys = new HashSet<>(aboutAnyone);
        keys.addAll(byAccount.getOrDefault(account, Set.of()));
        return List.copyOf(keys);
    }
}
