package org.buyergraph.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.gateway.MovableClock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which day it is for business, and sets it: {@code curl -X PUT localhost:8080/demo/clock?day=2027-03-01}. */
@RestController
class DemoClock {
    private static final String CLOCK = "/demo/clock";

    private final MovableClock clock;

    DemoClock(Clock businessClock) {
        this.clock = (MovableClock) businessClock;
    }

    @GetMapping(path = CLOCK, produces = MediaType.TEXT_PLAIN_VALUE)
    String day() {
        return LocalDate.now(clock).toString();
    }

    @PutMapping(path = CLOCK, produces = MediaType.TEXT_PLAIN_VALUE)
    String set(@RequestParam LocalDate day) {
        clock.set(day);
        return day();
    }

    /** Back to the day of the data set. */
    @DeleteMapping(path = CLOCK, produces = MediaType.TEXT_PLAIN_VALUE)
    String reset() {
        clock.reset();
        return day();
    }
}
