package org.buyergraph.demo;

import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives out tokens of the demo's viewers, to this machine only. */
@RestController
class DemoTokens {
    private final DemoIssuer issuer;

    DemoTokens(DemoIssuer issuer) {
        this.issuer = issuer;
    }

    @GetMapping(path = "/demo/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<String>> viewers(ServerHttpRequest request) {
        return isLocal(request)
                ? ResponseEntity.ok(issuer.viewers().names())
                : ResponseEntity.notFound().build();
    }

    @GetMapping(path = "/demo/tokens/{viewer}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(@PathVariable String viewer, ServerHttpRequest request) {
        if (!isLocal(request)) {
            return ResponseEntity.notFound().build();
        }
        return issuer.viewers().has(viewer)
                ? ResponseEntity.ok(issuer.token(viewer))
                : ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body("There is no viewer of that name. GET /demo/tokens lists them.\n");
    }

    private static boolean isLocal(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote != null && remote.getAddress().isLoopbackAddress();
    }
}
