package org.daicho.externalservice.social.terms;

/**
 * What {@link AccountNeed} looks at.
 *
 * @param approved whether its use is approved
 * @param answeredFor whether somebody is its responsible person today
 * @param termsRefused whether the newest review found that its terms cannot be borne
 */
public record AccountFacts(NewSocialMediaAccount terms, boolean approved, boolean answeredFor, boolean termsRefused) {}
