/**
 * Large files straight into the store, by addresses signed for one part each, and read whole before they count.
 *
 * <p>The bytes pass the service by, so nothing that is said of them is believed: {@code complete} makes the service read the
 * object from the store from its first byte to its last, measure it, compare it with what was announced, sniff it and have it
 * scanned, as with every other way in. What differs is refused and removed.
 *
 * <p>The danger is an object that its sender changes after it was read. Whoever holds an address that writes an object can
 * write it again until the address expires, and what could prevent that exists only on some stores: conditional puts
 * ({@code If-None-Match}) are ignored by Ceph's gateway, versions and Object Lock need a bucket made for them, and a copy to a
 * second key costs the store every byte twice (beyond 5 GiB in pieces). A multipart upload prevents it everywhere: an address
 * for a part is good for one number of one upload, the object appears only when the service completes that upload with its
 * own key, and from then on the upload is no more, and every address with it. So even a file of one part is sent as one;
 * nobody but the service ever writes an object. Between the service's look at the parts and the completion a part may still
 * be replaced: the completion names each part by its tag, and it is the object after it that is read.
 *
 * <p>An address bears a signature over host, key, upload and number, and is good for an hour. It says nothing of the length:
 * parts of another length than announced are told and not taken. As with every upload the intent is committed first, so that
 * what is given up or cut off is swept with its parts.
 */
@NullMarked
package org.daicho.evidence.direct;

import org.jspecify.annotations.NullMarked;
