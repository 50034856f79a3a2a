package org.daicho.catalogue;

import org.daicho.shared.text.Text;

/** What a requirement is asked of. */
public enum Subject {
    CONTRACT(Text.of("委託契約", "outsourcing contract")),
    CONTRACTOR_SELECTION(Text.of("委託事業者の選定", "selection of a contractor")),
    CLOUD_SERVICE(Text.of("クラウドサービス", "cloud service")),
    SOCIAL_MEDIA_ACCOUNT(Text.of("ソーシャルメディア", "social media account"));

    private final Text label;

    Subject(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
