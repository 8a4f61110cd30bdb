package org.buyergraph.gateway.document;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes the signed links by which documents are fetched. Making one asks nobody. */
public final class DocumentLinks {
    private final @Nullable URI baseUrl;

    DocumentLinks(@Nullable URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * To the document of a record that whoever sends the request has been shown.
     *
     * @param id of the record in the graph
     */
    public @Nullable DocumentLink to(DocumentSource<?, ?> source, String id, RequestLinks links) {
        DocumentId document = new DocumentId(source.name(), id);
        LinkSignature signature = links.signer().apply(document);
        return signature == null ? null : link(baseUrl == null ? links.origin() : baseUrl, document, signature);
    }

    private static DocumentLink link(URI base, DocumentId document, LinkSignature signature) {
        String url = "%s%s?for=%s&expires=%d&signature=%s"
                .formatted(
                        withoutSlash(base),
                        document.path(),
                        URLEncoder.encode(signature.viewer(), StandardCharsets.UTF_8),
                        signature.expiresAt().getEpochSecond(),
                        signature.signature());
        return new DocumentLink(URI.create(url), signature.expiresAt());
    }

    private static String withoutSlash(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
