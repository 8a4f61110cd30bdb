package org.buyergraph.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSetTest {

    private final DataSet data = DataSet.standard();

    @Test
    void holdsEverythingOnce() {
        assertThat(data.accounts()).hasSize(15);
        assertThat(data.subscriptions().stream().filter(SampleSubscription::latest))
                .hasSize(56);
        assertThat(data.subscriptions()).hasSize(58);
        assertThat(data.invoices()).hasSize(518);
        assertThat(data.payments()).hasSize(503);
        assertThat(data.orders()).hasSize(9);
        assertThat(data.products()).hasSize(9);
        assertThat(data.namespaces()).hasSize(32); // of each user one
        assertThat(data.licenses()).hasSize(34);
        assertThat(data.customers()).hasSize(16);
        assertThat(data.opportunities()).hasSize(13);
    }

    @Test
    void anIdIsNeverGivenTwice() {
        List<String> billingIds = Stream.of(
                        data.accounts(),
                        data.contacts(),
                        data.subscriptions(),
                        data.ratePlans(),
                        data.charges(),
                        data.invoices(),
                        data.invoiceItems(),
                        data.payments(),
                        data.paymentApplications(),
                        data.orders())
                .flatMap(List::stream)
                .map(SampleRecord::key)
                .toList();

        assertThat(billingIds).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void everyCopyIsItsOwn() {
        SampleAccount account = FaultKeys.account(FaultKeys.LIMITED_ACCOUNT).orElseThrow();

        data.add(account);

        assertThat(data.account("A00099429")).contains(account);
        assertThat(DataSet.standard().account("A00099429")).isEmpty();
    }

    @Test
    void aRecordWithAKnownKeyReplacesTheOldOneInItsPlace() {
        SampleTrial longer =
                new SampleTrial(1, 9100111, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 12, 31), "changed");

        data.add(longer);

        assertThat(data.trials()).containsExactly(longer);
    }

    @Test
    void manyMayAddAtOnce() {
        DataSet empty = DataSet.empty();

        CompletableFuture.allOf(IntStream.range(0, 100)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> empty.add(AccountEntry.account(i, "Example", "USD", "Batch2", "Net 30")
                                        .record())))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(empty.accounts()).hasSize(100);
    }

    @Test
    void aNumberNamesTheLatestVersionAndAnIdExactlyOne() {
        assertThat(data.subscription("A-S00000101").orElseThrow().version()).isEqualTo(2);
        assertThat(data.subscription("8ad0900000000000000050b100000101").orElseThrow())
                .satisfies(former -> {
                    assertThat(former.version()).isEqualTo(1);
                    assertThat(former.latest()).isFalse();
                    assertThat(former.contractedMrr()).isEqualByComparingTo("580.00");
                    assertThat(former.orderNumber()).isEqualTo("O-00000101");
                });
    }

    @Test
    void aCancelledSubscriptionEndsOnTheDayAndKeepsItsAutoRenew() {
        SampleSubscription cancelled = data.subscription("A-S00000113").orElseThrow();

        assertThat(cancelled.status()).isEqualTo("Cancelled");
        assertThat(cancelled.endDate()).isEqualTo("2026-09-10");
        assertThat(cancelled.term().endDate()).isEqualTo("2026-09-10");
        assertThat(cancelled.term().autoRenew()).isTrue();
    }

    @Test
    void theVeryLargeAccountFollowsItsRule() {
        SampleSubscription first = data.subscription("A-S00001001").orElseThrow();
        SampleSubscription tenth = data.subscription("A-S00001010").orElseThrow();
        SampleLicense last = data.licenses().get(data.licenses().size() - 1);

        assertThat(first.term().endDate()).isEqualTo("2026-12-01");
        assertThat(first.term().autoRenew()).isFalse();
        assertThat(first.namespaceId()).isEqualTo("9100201");
        assertThat(tenth.term().endDate()).isEqualTo("2027-02-20");
        assertThat(tenth.term().autoRenew()).isTrue();
        assertThat(last.id()).isEqualTo(500240);
        assertThat(last.subscriptionNumber()).isEqualTo("A-S00001040");
        assertThat(last.activatedAt()).isNull();
        assertThat(last.eulaAcceptedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "9100101, premium, 25, 28, 31, 6, 44, 63",
        "9100103, ultimate, 300, 318, 322, 22, 402, 611",
        "9100105, premium, 60, 55, 57, 0, 58, 120",
        "9100109, ultimate, 500, 212, 240, 0, 260, 340",
        "9100110, free, 0, 4, 0, 0, 4, 9",
        "9100111, ultimate_trial, 0, 7, 7, 0, 9, 14",
        "9100113, premium, 30, 27, 29, 0, 40, 52"
    })
    void namespacesUseTheirSeats(
            String id, String plan, int seats, int inUse, int highest, int owed, int members, int projects) {
        SampleNamespace namespace = data.namespace(id).orElseThrow();

        assertThat(namespace.plan()).isEqualTo(plan);
        assertThat(namespace.seats().purchased()).isEqualTo(seats);
        assertThat(namespace.seats().maxUsed()).isEqualTo(highest);
        assertThat(namespace.seats().owed()).isEqualTo(owed);
        assertThat(namespace.memberCount()).isEqualTo(members);
        assertThat(namespace.projectCount()).isEqualTo(projects);
        assertThat(data.members().stream().filter(member -> member.namespaceId() == namespace.id()))
                .hasSize(inUse);
        assertThat(data.owners())
                .filteredOn(owner -> owner.namespaceId() == namespace.id())
                .hasSize(1);
    }

    @Test
    void chargedSegmentsAreThoseOfTheCurrentTerm() {
        assertThat(segments("A-S00000101")).containsExactly("20 until 2026-06-01", "25 until 2027-03-01");
        assertThat(segments("A-S00000103")).containsExactly("120 until 2027-09-15");
    }

    @Test
    void theIdsOfTheSamplesAreTheIdsOfTheData() {
        assertThat(data.charges())
                .extracting(SampleCharge::id)
                .contains(
                        "8ad09000000000000000c4a000001012",
                        "8ad09000000000000000c4a000001032",
                        "8ad09000000000000000c4a000001101");
        assertThat(data.ratePlans())
                .extracting(SampleRatePlan::id)
                .contains("8ad09000000000000000a91a00000101", "8ad09000000000000000a91a00001030");
        assertThat(data.invoiceFiles())
                .extracting(SampleInvoiceFile::id)
                .contains("8ad09000000000000000f11e00010041", "8ad09000000000000000f11e00010042");
        assertThat(data.paymentApplications())
                .extracting(SamplePaymentApplication::id, SamplePaymentApplication::groupId)
                .contains(tuple("8ad090000000000000009a9900000105", "8ad090000000000000009a9900001050"));
    }

    @ParameterizedTest
    @CsvSource({
        "0014M00000A0104, 0014M00000A0104QAB",
        "0064M00000O1071, 0064M00000O1071QAB",
        "aaaaaBBBBBaAaAa, aaaaaBBBBBaAaAaA5K",
        "0054M00000U0002QAB, 0054M00000U0002QAB"
    })
    void crmIdsCarryTheirChecksum(String given, String full) {
        assertThat(Ids.withChecksum(given)).isEqualTo(full);
    }

    private List<String> segments(String number) {
        String id = data.subscription(number).orElseThrow().id();
        return data.charges().stream()
                .filter(charge -> charge.subscriptionId().equals(id))
                .map(charge -> charge.quantity() + " until " + charge.effectiveEnd())
                .toList();
    }
}
