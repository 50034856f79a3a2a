package org.daicho.contractor;

/** Whether the company can still be given work. */
public enum ContractorState {
    ACTIVE,
    /** 廃業・解散. */
    CLOSED,
    /** 合併により消滅. */
    MERGED
}
