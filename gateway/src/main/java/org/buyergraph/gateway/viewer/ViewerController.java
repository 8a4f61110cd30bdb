package org.buyergraph.gateway.viewer;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells the viewer who they are. What belongs to them is told by the features that know it. */
@Controller
class ViewerController {
    @QueryMapping
    Viewer viewer(@FromRequest Viewer viewer) {
        return viewer;
    }

    @SchemaMapping(typeName = "Viewer")
    ViewerRole role(Viewer viewer) {
        return ViewerRole.of(viewer);
    }

    @SchemaMapping(typeName = "Viewer")
    Fact<String> name(Viewer viewer, Facts facts) {
        return viewer.match(new ViewerName(facts));
    }

    @SchemaMapping(typeName = "Viewer")
    Fact<Namespace> namespace(Viewer viewer, Facts facts) {
        return viewer instanceof Viewer.NamespaceService service
                ? facts.ask(NamespaceQuestions.NAMESPACE, service.namespace())
                : Fact.absent();
    }
}
