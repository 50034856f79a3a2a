package org.daicho.ownfield;

import org.daicho.shared.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an own field may be a column of. */
@Schema(name = "OwnFieldOwner")
public enum Owner {
    CONTRACTOR(Text.of("委託事業者", "contractor")),
    CONTRACT(Text.of("委託契約", "contract")),
    CLOUD_SERVICE(Text.of("クラウドサービス", "cloud service")),
    SOCIAL_MEDIA_ACCOUNT(Text.of("ソーシャルメディア", "social media account"));

    private final Text label;

    Owner(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
