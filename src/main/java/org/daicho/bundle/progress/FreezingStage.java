package org.daicho.bundle.progress;

/** The register is read first; then the tables, the proofs and the recipe made from it are written. */
public enum FreezingStage {
    READING,
    WRITING
}
