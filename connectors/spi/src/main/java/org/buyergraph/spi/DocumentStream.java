package org.buyergraph.spi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * A document such as a PDF, handed on as it arrives.
 *
 * @param length in bytes, where it is known before the end
 * @param bytes to be read once, at the reader's pace; fails when the document breaks off
 */
public record DocumentStream(@Nullable Long length, Flux<ByteBuffer> bytes) {}
