package org.buyergraph.spi;

import java.util.Set;
import java.util.function.Function;
import org.buyergraph.id.AccountId;

/**
 * Something that a backend can be told to do: the other shape, beside {@link Question}. Its identity is the constant that declares it,
 * beside the records that it takes and gives; its name is for people, settings and metrics, and a name used twice stops the start.
 *
 * @param <I> what is to be done
 * @param <O> what came of it
 */
@SuppressWarnings("UnusedTypeParameter") // what comes of it is for who sends it: nothing here holds it
public final class Command<I, O> {
    private final String name;
    private final Backend backend;
    private final boolean changing;
    private final Function<I, Set<AccountId>> about;
    private final Function<I, ?> restsOn;
    private final Function<I, String> key;

    private Command(
            String name,
            Backend backend,
            boolean changing,
            Function<I, Set<AccountId>> about,
            Function<I, ?> restsOn,
            Function<I, String> key) {
        this.name = name;
        this.backend = backend;
        this.changing = changing;
        this.about = about;
        this.restsOn = restsOn;
        this.key = key;
    }

    /**
     * Changes something at the backend, so that it is sent once and never repeated by anybody on the way.
     *
     * @param about the accounts of which nothing that is remembered is to be believed afterwards
     * @param restsOn what has to be allowed for it to be sent, as a wish that the rules can judge
     * @param key by which the backend, and whoever looks for it, finds it again
     */
    public static <I, O> Command<I, O> changing(
            String name,
            Backend backend,
            Function<I, Set<AccountId>> about,
            Function<I, ?> restsOn,
            Function<I, String> key) {
        return new Command<>(name, backend, true, about, restsOn, key);
    }

    /** Changes nothing: what would come of it, or what has. It may be repeated as a read is. */
    public static <I, O> Command<I, O> trying(
            String name, Backend backend, Function<I, Set<AccountId>> about, Function<I, ?> restsOn) {
        return new Command<>(name, backend, false, about, restsOn, input -> "");
    }

    public String name() {
        return name;
    }

    public Backend backend() {
        return backend;
    }

    public boolean isChanging() {
        return changing;
    }

    public Set<AccountId> about(I input) {
        return Set.copyOf(about.apply(input));
    }

    public Object restsOn(I input) {
        return restsOn.apply(input);
    }

    public String key(I input) {
        return key.apply(input);
    }

    @Override
    public String toString() {
        return name + "@" + backend;
    }
}
