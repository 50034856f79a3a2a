package org.daicho.access.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource or one of its methods: it is about subjects of this type. For bound callers the one whose id is in the path
 * must be in reach; without an id in the path it is a list, which is narrowed, or makes something, which is looked at when it
 * is recorded. What stands at a method goes before what stands at its resource.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Within {

    /** The subject as the ledger calls it, or as its room calls it in {@link Reachables}. */
    String value();

    /** The path parameter with its id. */
    String id() default "id";
}
