package org.daicho.shared.http.idempotency;

/** An answer that holds a secret shown only once: what is kept and replayed leaves the secret out. */
public interface ReplaysAs {

    Object withoutSecret();
}
