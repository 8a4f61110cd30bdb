package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.junit.jupiter.api.Test;

/** A change is there as a whole or not at all. */
class StubJournalTest {

    private final DataSet data = DataSet.standard();
    private final StubJournal journal = new StubJournal(data);
    private final SampleAccount first = data.accounts().get(0);

    @Test
    void whoReadsWhileItIsWrittenWaitsForAllOfIt() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch writing = new CountDownLatch(1);
        CompletableFuture<?> writer = CompletableFuture.runAsync(() -> journal.write(change -> {
            writing.countDown();
            change.put(first.withName("Renamed"));
            change.put(SampleAccount.example(950, "Another"));
            return await(go);
        }));
        writing.await();
        AtomicReference<String> read = new AtomicReference<>();
        Thread reader = new Thread(() -> read.set(journal.read(this::names)));
        reader.start();

        Awaitility.await().until(() -> reader.getState() == Thread.State.WAITING);
        assertThat(names()).isEqualTo(first.name() + " false");
        go.countDown();
        reader.join();

        assertThat(read).hasValue("Renamed true");
        assertThat(writer.join()).isNull();
    }

    @Test
    void ofWorkThatFailsNothingIsLeft() {
        assertThatIllegalStateException()
                .isThrownBy(() -> journal.write(change -> {
                    change.put(first.withName("Renamed"));
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(names()).isEqualTo(first.name() + " false");
    }

    @Test
    void allChangesAreTakenBackInTurn() {
        journal.write(change -> put(change, first.withName("Once")));
        journal.write(change -> put(change, first.withName("Twice")));
        journal.write(change -> put(change, SampleAccount.example(950, "Another")));
        assertThat(names()).isEqualTo("Twice true");

        journal.takeBack();

        assertThat(names()).isEqualTo(first.name() + " false");
    }

    private static boolean put(StubChange change, SampleAccount account) {
        change.put(account);
        return true;
    }

    private String names() {
        return data.account(first.id()).orElseThrow().name() + " "
                + data.account("A00000950").isPresent();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
