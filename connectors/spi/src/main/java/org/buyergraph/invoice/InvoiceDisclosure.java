package org.buyergraph.invoice;

import java.util.function.Predicate;
import org.buyergraph.spi.Listing;

/**
 * How much of an invoice somebody is told who has a right to some of what it bills, and to nothing else of its account. An
 * invoice's total, its tax, its balance, its document and what was paid of it are all about all of its lines: from any of them and
 * one's own lines follows what the others come to. So it is told whole, or as one's own lines and no more.
 */
public enum InvoiceDisclosure {
    /** All that it bills is theirs. */
    WHOLE,
    /** It bills something else as well, or what else it bills is not known. */
    OWN_LINES,
    /** Nothing that it bills is theirs. */
    NOTHING;

    /** @param own whether a line bills what is theirs; a line that bills nothing known is not */
    public static InvoiceDisclosure of(Listing<InvoiceItem> lines, Predicate<InvoiceItem> own) {
        if (lines.rows().stream().noneMatch(own)) {
            return NOTHING;
        }
        boolean alone = !lines.truncated() && lines.rows().stream().allMatch(own);
        return alone ? WHOLE : OWN_LINES;
    }
}
