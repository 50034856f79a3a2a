package org.daicho.intake.social;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.externalservice.social.terms.AccountKey;
import org.daicho.externalservice.social.terms.NewSocialMediaAccount;
import org.daicho.externalservice.social.terms.OperatingProcedure;
import org.daicho.externalservice.social.terms.PublishingRule;
import org.daicho.intake.row.Said;
import org.jspecify.annotations.Nullable;

/**
 * What one row says of a social media account; what it does not say is null.
 *
 * @param pending whether the row says that its use is only applied for
 */
record AccountDraft(
        String platform,
        String accountName,
        @Nullable String url,
        @Nullable String purpose,
        @Nullable String publishingRule,
        @Nullable String procedure,
        @Nullable String responsibleUnit,
        @Nullable String responsiblePost,
        @Nullable String operator,
        boolean pending,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate lastPostedOn,
        @Nullable Boolean officialSiteListed,
        @Nullable LocalDate termsReviewedOn,
        @Nullable String note) {

    /** SNS運用手順 第2版: the title and, after a blank, the edition. */
    private static final Pattern WITH_EDITION = Pattern.compile("(.+?)[\\s　]+(第\\S+版|\\S+版|[Vv]er\\S*)");

    AccountKey key() {
        return AccountKey.of(platform, accountName);
    }

    /**
     * The terms after this row: what it says, and where it says nothing, what stood there before.
     *
     * @param units finds the unit that a name means
     */
    NewSocialMediaAccount terms(@Nullable NewSocialMediaAccount before, Function<String, @Nullable UUID> units) {
        NewSocialMediaAccount kept = before == null ? blank() : before;
        String unit = Said.words(responsibleUnit, kept.responsibleUnit());
        return new NewSocialMediaAccount(
                Said.words(platform, kept.platform()),
                Said.words(accountName, kept.accountName()),
                Said.words(url, kept.url()),
                Said.words(purpose, kept.purpose()),
                Objects.equals(unit, kept.responsibleUnit()) ? kept.unitId() : units.apply(unit),
                unit,
                Said.words(operator, kept.operator()),
                kept.contractorId(),
                publishing(kept.publishingRule()),
                operating(kept.operatingProcedure()),
                Said.or(officialSiteListed, kept.officialSiteListed()),
                kept.operatingBodyNamed(),
                kept.multiFactor(),
                kept.credentialCustody(),
                Said.or(lastPostedOn, kept.lastPostedOn()),
                kept.dormantAfterDays(),
                kept.termsVersion(),
                Said.or(termsReviewedOn, kept.termsReviewedOn()),
                kept.termsReviewDueOn(),
                Said.or(startedOn, kept.startedOn()),
                Said.words(note, kept.note()),
                kept.application());
    }

    private NewSocialMediaAccount blank() {
        return new NewSocialMediaAccount(
                platform,
                accountName,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private @Nullable PublishingRule publishing(@Nullable PublishingRule kept) {
        if (publishingRule == null) {
            return kept;
        }
        return kept == null
                ? new PublishingRule(publishingRule, null)
                : new PublishingRule(Said.words(publishingRule, kept.information()), kept.maximumConfidentiality());
    }

    /** Another title or edition is another procedure, of which the row says nothing more. */
    private @Nullable OperatingProcedure operating(@Nullable OperatingProcedure kept) {
        if (procedure == null) {
            return kept;
        }
        if (kept != null) {
            String whole = kept.version() == null ? kept.title() : kept.title() + ' ' + kept.version();
            if (whole.equals(Said.words(procedure, whole))) {
                return kept;
            }
        }
        Matcher parts = WITH_EDITION.matcher(procedure);
        return parts.matches()
                ? new OperatingProcedure(parts.group(1), parts.group(2), null, null)
                : new OperatingProcedure(procedure, null, null, null);
    }
}
