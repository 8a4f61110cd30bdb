package org.buyergraph.zuora;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import org.buyergraph.http.Json;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.invoice.InvoiceFiles;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.DocumentStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/** The PDF of an invoice: the list of its files, then the newest one. */
final class ZuoraInvoiceFiles implements InvoiceFiles {
    /** Our token goes along, so nothing but a file of this host is followed. */
    private static final Pattern FILE = Pattern.compile("/v1/files/[0-9A-Za-z]{1,64}");

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final ZuoraClient client;

    ZuoraInvoiceFiles(ZuoraClient client) {
        this.client = client;
    }

    @Override
    public Mono<DocumentStream> newest(InvoiceId invoice) {
        return client.get("/v1/invoices/" + invoice + "/files")
                .flatMap(files -> Mono.justOrEmpty(
                        files.list("invoiceFiles").stream().max(Comparator.comparingInt(ZuoraInvoiceFiles::version))))
                .map(ZuoraInvoiceFiles::path)
                .flatMap(client::pdf)
                .map(download -> new DocumentStream(
                        download.length(), download.bytes().switchOnFirst(ZuoraInvoiceFiles::onlyIfPdf)));
    }

    /** A page of words may come under the name of a document: nothing of it is handed on. */
    private static Flux<ByteBuffer> onlyIfPdf(Signal<? extends ByteBuffer> first, Flux<ByteBuffer> all) {
        ByteBuffer bytes = first.get();
        return bytes != null && !startsLikePdf(bytes)
                ? Flux.error(() -> BackendException.badResponse(ZuoraClient.ZUORA, "a document that is no PDF"))
                : all;
    }

    private static boolean startsLikePdf(ByteBuffer bytes) {
        int length = Math.min(PDF.length, bytes.remaining());
        return bytes.slice().limit(length).equals(ByteBuffer.wrap(PDF, 0, length));
    }

    private static int version(Json file) {
        return Objects.requireNonNullElse(file.integer("versionNumber"), 0);
    }

    private static String path(Json file) {
        String path = file.text("pdfFileUrl", "");
        if (!FILE.matcher(path).matches()) {
            throw BackendException.badResponse(ZuoraClient.ZUORA, "a file somewhere else than where files are");
        }
        return path;
    }
}
