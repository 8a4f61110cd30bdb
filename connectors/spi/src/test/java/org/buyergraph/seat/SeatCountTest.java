package org.buyergraph.seat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatCountTest {
    @ParameterizedTest
    @CsvSource({"25, 24, 0", "25, 25, 0", "25, 26, 1", "25, 31, 6", "0, 7, 7", ", 7,", "25, ,"})
    void whatExceedsThePurchaseAtItsHighestIsOwed(Integer bought, Integer maxUsed, Integer owed) {
        assertThat(new SeatCount(bought, 1, maxUsed, false).owed()).isEqualTo(owed);
        assertThat(new SeatCount(bought, 1, maxUsed, true).owed()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"25, 24, 1", "25, 25, 0", "25, 28, 0", ", 3,", "25, ,"})
    void whatIsLeftIsNeverLessThanNone(Integer bought, Integer billable, Integer left) {
        assertThat(new SeatCount(bought, billable, 1, false).left()).isEqualTo(left);
    }

    /** The fewest left without a warning, and one less: on both sides of each boundary. */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "15, 1", // one
        "16, 2",
        "25, 2", // two
        "26, 2",
        "29, 2",
        "30, 3",
        "99, 9", // a tenth
        "100, 8",
        "112, 8",
        "113, 9",
        "125, 10",
        "999, 79", // 8 %
        "1000, 50",
        "1019, 50",
        "1020, 51",
        "2000, 100" // 5 %
    })
    void fewAreLeftUpToALimitThatDependsOnHowManyAreBought(int bought, int limit) {
        assertThat(left(bought, limit).fewLeft()).isTrue();
        assertThat(left(bought, limit + 1).fewLeft()).isFalse();
        assertThat(left(bought, 0).fewLeft()).isTrue();
    }

    private static SeatCount left(int bought, int left) {
        return new SeatCount(bought, bought - left, 0, false);
    }

    @Test
    void thereIsNothingToWarnOfWhereNoneIsBoughtOrTheyAreNotKnown() {
        assertThat(new SeatCount(0, 7, 7, false).fewLeft()).isFalse();
        assertThat(new SeatCount(10, 10, 10, true).fewLeft()).isFalse();
        assertThat(new SeatCount(null, 7, 7, false).fewLeft()).isNull();
        assertThat(new SeatCount(10, null, 7, false).fewLeft()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"25, 25, false", "25, 26, true", ", 26, false", "25, , false"})
    void itHasGrownWhereMoreAreTakenThanBought(Integer bought, Integer billable, boolean grown) {
        assertThat(new SeatCount(bought, billable, 99, false).hasGrown()).isEqualTo(grown);
    }
}
