package org.buyergraph.gateway.graphql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an argument of a controller method that is true of the request as a whole, such as who sends it. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromRequest {
    /** Whether it is another in each request, so that an answer that is made with it is good for this request only. */
    boolean changing() default false;
}
