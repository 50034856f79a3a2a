package org.daicho.catalogue;

/** How strongly a requirement binds the work it applies to. */
public enum Obligation {
    MANDATORY,
    RECOMMENDED
}
