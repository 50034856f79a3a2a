package org.daicho.shared.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method that answers {@code Response} because its list comes in several formats: what one row of it is, which the
 * return type cannot say. A method that returns {@code Page<T>} says so itself and needs none of this.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PageOf {

    /** The record that one row is written from. */
    Class<?> value();

    /** The first lines of the list as CSV, for the specification; needed where the method produces {@code text/csv}. */
    String csv() default "";

    /** Whether the list is also told as of a moment ({@code ?asOf=}). */
    boolean past() default false;
}
