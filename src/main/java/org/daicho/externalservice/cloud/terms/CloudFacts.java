package org.daicho.externalservice.cloud.terms;

/**
 * What {@link CloudNeed} looks at.
 *
 * @param approved whether its use is approved
 * @param managed whether somebody is its manager today
 * @param uniformTermsExcepted whether an exception of today lets it hold what uniform terms do not protect
 * @param termsRefused whether the newest review found that its terms cannot be borne
 */
public record CloudFacts(
        NewCloud terms, boolean approved, boolean managed, boolean uniformTermsExcepted, boolean termsRefused) {}
