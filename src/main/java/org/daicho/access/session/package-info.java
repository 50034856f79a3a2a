/**
 * People at a browser: signed in through the identity provider, known by a cookie that is worth nothing once they signed out.
 *
 * <p>The cookie holds random bits and nothing else; who it stands for is in the database, so that every replica knows a
 * session and ending it ends it everywhere at once. A cookie that carried the identity itself, encrypted, would go on being
 * accepted when it is replayed after signing out.
 */
@NullMarked
package org.daicho.access.session;

import org.jspecify.annotations.NullMarked;
