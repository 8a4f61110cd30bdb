package org.buyergraph.gateway.security.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A viewer whose token was verified. It keeps no token: nothing further down needs one. */
public final class ViewerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private static final String NOBODY_IN_PARTICULAR = "";

    private final transient Viewer viewer;
    private final transient @Nullable Viewer viewedAs;
    private final String subject;
    private final String text;
    private final @Nullable Instant until;

    public ViewerAuthentication(Viewer viewer) {
        this(viewer, null, NOBODY_IN_PARTICULAR, null);
    }

    private ViewerAuthentication(Viewer viewer, @Nullable Viewer viewedAs, String subject, @Nullable Instant until) {
        super(List.of());
        this.viewer = viewer;
        this.viewedAs = viewedAs;
        this.subject = subject;
        this.text = ViewerText.write(viewedAs == null ? viewer : viewedAs);
        this.until = until;
        setAuthenticated(true);
    }

    /**
     * @param subject as the issuer of the token calls them
     * @param until when the token ends
     */
    public ViewerAuthentication(Viewer viewer, @Nullable String subject, @Nullable Instant until) {
        this(viewer, null, Objects.requireNonNullElse(subject, NOBODY_IN_PARTICULAR), until);
    }

    /** The same person, who sees what somebody else sees. */
    public ViewerAuthentication viewingAs(Viewer other) {
        return new ViewerAuthentication(viewer, other, subject, until);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** Whose eyes are looked through. */
    @Override
    public Viewer getPrincipal() {
        return viewedAs == null ? viewer : viewedAs;
    }

    /** Whose eyes are looked through, in one word: see {@link ViewerText}. */
    public String text() {
        return text;
    }

    /** When the token ends that says who it is; null where there is none, as in a link. */
    public @Nullable Instant until() {
        return until;
    }

    /** Who is looking, whoever's eyes they look through. */
    public Viewer viewer() {
        return viewer;
    }

    public @Nullable Viewer viewedAs() {
        return viewedAs;
    }

    /** As the issuer of the token calls them. */
    public String subject() {
        return subject;
    }
}
