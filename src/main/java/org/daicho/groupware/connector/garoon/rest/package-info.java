/**
 * Calls of Garoon's REST API and what its refusals mean.
 *
 * <p>The refusals are those of the common specification and of what is seen in the field: the code stands in the body or, where
 * a web server in front replaces the body by a page of its own, in the header {@code X-Cybozu-Error}.
 */
@NullMarked
package org.daicho.groupware.connector.garoon.rest;

import org.jspecify.annotations.NullMarked;
