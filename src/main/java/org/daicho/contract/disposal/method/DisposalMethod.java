package org.daicho.contract.disposal.method;

import org.daicho.shared.text.Text;

/** How information was erased or destroyed (guideline, figure 41: 情報システム機器の廃棄等). */
public enum DisposalMethod {
    /** Good enough only for what is hardly confidential: a laboratory, or a spare block, may still hold the data. */
    OVERWRITING(DisposalKind.ERASED, "上書き消去", "overwriting"),
    CRYPTOGRAPHIC_ERASURE(DisposalKind.ERASED, "暗号化消去", "cryptographic erasure"),
    /** ATA, NVMe or SCSI sanitize. */
    SANITIZE_COMMAND(DisposalKind.ERASED, "機器の消去命令（sanitize）", "the device's sanitize command"),
    DEGAUSSING(DisposalKind.ERASED, "消磁", "degaussing"),
    SHREDDING(DisposalKind.DESTROYED, "裁断", "shredding"),
    CRUSHING(DisposalKind.DESTROYED, "破砕・穿孔", "crushing or drilling"),
    DISSOLVING(DisposalKind.DESTROYED, "溶解", "dissolving"),
    INCINERATION(DisposalKind.DESTROYED, "焼却", "incineration");

    private final DisposalKind kind;
    private final Text label;

    DisposalMethod(DisposalKind kind, String ja, String en) {
        this.kind = kind;
        this.label = Text.of(ja, en);
    }

    public DisposalKind kind() {
        return kind;
    }

    public Text label() {
        return label;
    }
}
