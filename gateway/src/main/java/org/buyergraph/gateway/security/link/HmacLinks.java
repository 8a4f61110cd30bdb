package org.buyergraph.gateway.security.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.buyergraph.gateway.document.DocumentId;
import org.buyergraph.gateway.document.LinkSignature;
import org.buyergraph.gateway.document.SignedLinks;
import org.buyergraph.gateway.graphql.Outcome;
import org.buyergraph.gateway.security.audit.Audit;
import org.buyergraph.gateway.security.audit.AuditEntry;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.buyergraph.gateway.web.HttpErrorException;
import reactor.core.publisher.Mono;

/**
 * Signs links with an HMAC, and checks it when they are followed. A link says who it is for, so that it can be used where no token
 * can be sent along, such as by a browser; it opens one document only, and what its viewer may see is asked anew when it is used.
 */
public final class HmacLinks implements SignedLinks {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Duration valid;
    private final InstantSource clock;
    private final Audit audit;

    HmacLinks(String key, Duration valid, InstantSource clock, Audit audit) {
        this.audit = audit;
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.valid = valid;
        this.clock = clock;
    }

    public LinkSignature sign(DocumentId document, Viewer viewer) {
        Instant expiresAt = clock.instant().plus(valid).truncatedTo(ChronoUnit.SECONDS);
        String written = ViewerText.write(viewer);
        return new LinkSignature(written, expiresAt, signature(document, written, expiresAt));
    }

    @Override
    public <T> Mono<T> follow(DocumentId document, LinkSignature signature, Mono<T> work) {
        return Mono.defer(() ->
                isGood(document, signature) ? as(ViewerText.read(signature.viewer()), document, work) : Mono.empty());
    }

    private <T> Mono<T> as(Viewer viewer, DocumentId document, Mono<T> work) {
        ViewerAuthentication asker = new ViewerAuthentication(viewer);
        Mono<T> done = CurrentViewer.is(asker, work);
        return Audit.concerns(asker) ? audited(asker, document, done) : done;
    }

    /** Who of support follows a link is not in it: who asked for it was written down then. */
    private <T> Mono<T> audited(ViewerAuthentication support, DocumentId document, Mono<T> work) {
        AuditEntry entry = audit.open(support, "link");
        if (entry == null) {
            return Mono.error(new HttpErrorException(Audit.FULL));
        }
        String operation = document.source();
        return work.doOnSuccess(done -> entry.write(operation, Outcome.COMPLETE))
                .doOnError(failure -> entry.write(operation, Outcome.FAILED))
                .doOnCancel(() -> entry.write(operation, Outcome.ABANDONED))
                .contextWrite(entry.reads()::in);
    }

    private boolean isGood(DocumentId document, LinkSignature given) {
        byte[] expected = bytes(signature(document, given.viewer(), given.expiresAt()));
        boolean signed = MessageDigest.isEqual(expected, bytes(given.signature()));
        return signed && clock.instant().isBefore(given.expiresAt());
    }

    /** No part can hold the line end that keeps the parts apart: two links never sign the same text. */
    private String signature(DocumentId document, String viewer, Instant expiresAt) {
        String text = String.join(
                "\n", document.source(), document.record(), viewer, Long.toString(expiresAt.getEpochSecond()));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
