package org.daicho.contract.stake;

import org.daicho.shared.text.Text;

/** How many persons' data the work handles. */
public enum DataVolume {
    NONE(Text.of("なし", "none")),
    UNDER_1000(Text.of("1千人未満", "fewer than 1,000")),
    UNDER_10000(Text.of("1万人未満", "fewer than 10,000")),
    UNDER_100000(Text.of("10万人未満", "fewer than 100,000")),
    OVER_100000(Text.of("10万人以上", "100,000 or more"));

    private final Text label;

    DataVolume(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
