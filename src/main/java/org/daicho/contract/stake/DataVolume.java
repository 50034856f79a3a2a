package org.daicho.contract.stake;

/** How many persons' data the work handles. */
public enum DataVolume {
    NONE,
    UNDER_1000,
    UNDER_10000,
    UNDER_100000,
    OVER_100000
}
