package org.buyergraph.gateway.document;

import org.buyergraph.spi.DocumentStream;
import org.buyergraph.spi.Question;
import reactor.core.publisher.Mono;

/**
 * A kind of document that a feature offers by signed link, such as an invoice's PDF. A bean of this type is all that a new kind
 * needs. The document belongs to a record: who may see the record may fetch it.
 */
public interface DocumentSource<K, V> {
    /** What the kind is called in addresses and in the audit, such as {@code invoice-pdf}; no two have the same. */
    String name();

    /** How the record is asked for. */
    Question<K, V> question();

    /** The record's key by its id in the graph, which a link carries. */
    K key(String id);

    /** The record's document, or nothing when there is none. */
    Mono<DocumentStream> open(V seen);

    /** Such as {@code application/pdf}. */
    String contentType();

    /** What a browser calls the file when it is kept. */
    String fileName(V seen);
}
