package org.daicho.organization.duty;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.daicho.shared.text.Text;

/** What a post can answer for. */
public enum Duty {
    /** 委託の責任者: answers for one contract. */
    CONTRACT_OWNER("委託契約の責任者", "contract owner", Set.of("contract")),
    /** クラウドサービス管理者 (guideline, 8.3: named for every approved service). */
    CLOUD_SERVICE_MANAGER("クラウドサービス管理者", "cloud service manager", Set.of("cloud-service")),
    /** ソーシャルメディアの責任者 (basic policy 6(8): one for every service). */
    SOCIAL_MEDIA_RESPONSIBLE_PERSON("ソーシャルメディア責任者", "social media responsible person", Set.of("social-media-account")),
    /** Stands in while the one who answers is away. */
    DEPUTY("代理", "deputy", Set.of("contract", "cloud-service", "social-media-account")),
    /** Does the daily work. */
    OPERATOR("担当", "operator", Set.of("contract", "cloud-service", "social-media-account"));

    private final Text label;
    private final Set<String> subjects;

    Duty(String ja, String en, Set<String> subjects) {
        this.label = Text.of(ja, en);
        this.subjects = subjects;
    }

    public Text label() {
        return label;
    }

    /** Whether such a thing (the resource in the singular, kebab-case) can have this duty. */
    public boolean fits(String subjectType) {
        return subjects.contains(subjectType);
    }

    /** One post at a time answers; deputies and operators may be many. */
    public boolean isExclusive() {
        return this != DEPUTY && this != OPERATOR;
    }

    /** Those that one post at a time has. */
    public static Set<Duty> exclusive() {
        return Arrays.stream(values()).filter(Duty::isExclusive).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether anything of that type can have a duty. */
    public static boolean anyFits(String subjectType) {
        return Arrays.stream(values()).anyMatch(duty -> duty.fits(subjectType));
    }
}
