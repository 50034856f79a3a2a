package org.daicho.bundle.progress;

/** Whether a freezing is still under way: {@code STOPPED} when its replica has said nothing for a minute. */
public enum FreezingState {
    GOING,
    STOPPED,
    DONE,
    FAILED
}
