package org.daicho.externalservice.life;

import org.daicho.organization.duty.Duty;
import org.daicho.shared.text.Text;

/** The two kinds of external services, and the duty without which either is not used. */
public enum ServiceKind {
    CLOUD_SERVICE("cloud-service", Duty.CLOUD_SERVICE_MANAGER, Text.of("クラウドサービス", "cloud service")),
    SOCIAL_MEDIA_ACCOUNT(
            "social-media-account", Duty.SOCIAL_MEDIA_RESPONSIBLE_PERSON, Text.of("ソーシャルメディア", "social media account"));

    private final String subject;
    private final Duty duty;
    private final Text label;

    ServiceKind(String subject, Duty duty, Text label) {
        this.subject = subject;
        this.duty = duty;
        this.label = label;
    }

    /** The resource in the singular, as it stands in the ledger and in assignments. */
    public String subject() {
        return subject;
    }

    public Duty duty() {
        return duty;
    }

    public Text label() {
        return label;
    }
}
