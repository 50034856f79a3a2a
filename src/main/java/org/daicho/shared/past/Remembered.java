package org.daicho.shared.past;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a view of which every version is in the ledger: whoever reads one may ask for it as of a moment ({@code ?asOf=}). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Remembered {

    /** The resource in the singular, kebab-case, as it stands in the ledger. */
    String value();

    /** Where in what the ledger keeps the view stands, as a JSON Pointer (RFC 6901). */
    String at() default "";
}
