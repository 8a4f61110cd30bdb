package org.buyergraph.gateway.graphql;

import graphql.ErrorClassification;

/** What is wrong with a request beside its document. */
enum RequestFault implements ErrorClassification {
    /** What is asked for cannot be asked by a method that only reads. */
    METHOD
}
