package org.buyergraph.gateway.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one document may ask for. A document that asks for every field of an account has 706 fields on 10 levels and takes
 * half of the defaults; what a page of a client needs, such as the demo's examples, takes a fifth.
 *
 * @param characters of the text; the parser takes long over some texts that are one token
 * @param tokens of the text: names, braces and values; what makes parsing slow
 * @param depth of fields in fields, fragments taken in
 * @param fields counted as often as the fragments that hold them are spread; what makes checking slow
 * @param aliases counted the same way
 * @param rootFields of one operation
 * @param directives counted as often as the fragments that hold them are spread
 * @param objects that the answer could hold if every page were full: the product of nested page sizes
 * @param variables characters of their names and texts, and one for each value
 * @param introspection whether the schema can be asked of the graph itself. Without, errors about a document tell of it only to those
 *     who come with a token; to others they say where it is wrong and how
 */
@ConfigurationProperties("gateway.limits")
record LimitsProperties(
        @DefaultValue("50000") int characters,
        @DefaultValue("4000") int tokens,
        @DefaultValue("20") int depth,
        @DefaultValue("2500") int fields,
        @DefaultValue("200") int aliases,
        @DefaultValue("25") int rootFields,
        @DefaultValue("200") int directives,
        @DefaultValue("50000") int objects,
        @DefaultValue("20000") int variables,
        @DefaultValue("false") boolean introspection) {}
