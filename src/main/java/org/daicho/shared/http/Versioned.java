package org.daicho.shared.http;

/** A representation of one resource that knows which version of it it shows; its entity tag is that number. */
public interface Versioned {

    long version();
}
