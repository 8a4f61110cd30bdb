package org.buyergraph.gateway.acting;

import java.time.LocalDate;

/** One thing that would be changed, in words, and the first day from which it counts. */
record ActionChange(String text, LocalDate effectiveOn) {}
