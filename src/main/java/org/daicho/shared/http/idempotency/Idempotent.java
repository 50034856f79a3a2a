package org.daicho.shared.http.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST: honours {@code Idempotency-Key}. The same key with the same body replays the first answer, with another body
 * is 422, while the first is under way 409. Answers of requests that succeeded are kept for 48 hours; a refused or failed
 * request saved nothing, so its key may be used again for the corrected one.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** The code of the 409 while the first request is under way. */
    String UNDER_WAY = "under-way";

    /** The code of the 422 for a key that was used for other content. */
    String KEY_REUSED = "key-reused";

    /**
     * Whether the change and its answer are kept by one transaction, which makes a crash between the two harmless. Not for
     * long streams, which must not hold a transaction open.
     */
    @Nonbinding
    boolean transactional() default true;
}
