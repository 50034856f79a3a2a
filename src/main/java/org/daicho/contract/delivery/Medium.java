package org.daicho.contract.delivery;

import org.daicho.shared.text.Text;

/** What information is on, or how it went over. */
public enum Medium {
    PAPER("紙", "paper"),
    MAGNETIC_DISK("磁気ディスク", "magnetic disk"),
    FLASH_MEMORY("フラッシュメモリ（SSD・USBメモリ等）", "flash memory"),
    OPTICAL_DISC("光ディスク", "optical disc"),
    MAGNETIC_TAPE("磁気テープ", "magnetic tape"),
    SERVER("サーバー", "server"),
    CLOUD("クラウドサービス", "cloud service"),
    TRANSMISSION("電送", "transmission"),
    OTHER("その他", "other");

    private final Text label;

    Medium(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    public Text label() {
        return label;
    }
}
