package org.daicho.externalservice.social.terms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import org.daicho.catalogue.Confidentiality;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.externalservice.life.KnownEvidence;
import org.daicho.organization.Signatories;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What must hold of everything written about a social media account, whatever way it comes in. */
@Singleton
public class AccountRule {

    private static final Text NO_NAME = Text.of("文字か数字を含めてください。", "It needs a letter or a digit.");
    private static final Text NO_URL =
            Text.of("https:// か http:// で始まる URL を書いてください。", "Write a URL that begins with https:// or http://.");
    private static final Text NO_CONTRACTOR = Text.of("この委託事業者は登録されていません。", "This contractor is not registered.");
    private static final Text NO_UNIT = Text.of("この組織は登録されていません。", "This unit is not registered.");
    private static final Text ABOVE_LIMIT = Text.of(
            "自治体機密性2以上の情報は発信できません（SN-02）。", "Information of confidentiality 2 or above is never published (SN-02).");
    private static final Text DUE_FIRST =
            Text.of("次回の確認期限が確認日より前です。", "The next review is due before the last one was made.");

    private final ContractorDirectory contractors;
    private final UnitDirectory units;
    private final Signatories signatories;
    private final KnownEvidence evidence;

    @Inject
    AccountRule(ContractorDirectory contractors, UnitDirectory units, Signatories signatories, KnownEvidence evidence) {
        this.contractors = contractors;
        this.units = units;
        this.signatories = signatories;
        this.evidence = evidence;
    }

    public void check(NewSocialMediaAccount wanted, Violations violations) {
        checkTexts(wanted, violations);
        checkParts(wanted, violations);
        violations
                .refuseIf(SearchText.fold(wanted.platform()).isEmpty(), "/platform", "required", NO_NAME)
                .refuseIf(SearchText.fold(wanted.accountName()).isEmpty(), "/accountName", "required", NO_NAME)
                .refuseIf(wanted.url() != null && !isUrl(wanted.url()), "/url", "not-a-url", NO_URL)
                .refuseIf(
                        wanted.contractorId() != null && !contractors.exists(wanted.contractorId()),
                        "/contractorId",
                        "unknown-contractor",
                        NO_CONTRACTOR)
                .refuseIf(wanted.unitId() != null && !units.exists(wanted.unitId()), "/unitId", "unknown-unit", NO_UNIT)
                .refuseIf(
                        isBefore(wanted.termsReviewDueOn(), wanted.termsReviewedOn()),
                        "/termsReviewDueOn",
                        "ends-before-start",
                        DUE_FIRST);
    }

    private static void checkTexts(NewSocialMediaAccount wanted, Violations violations) {
        violations.read("/platform", wanted.platform(), StoredText::line);
        violations.read("/accountName", wanted.accountName(), StoredText::line);
        violations.read("/url", wanted.url(), StoredText::line);
        violations.read("/purpose", wanted.purpose(), StoredText::lines);
        violations.read("/responsibleUnit", wanted.responsibleUnit(), StoredText::line);
        violations.read("/operator", wanted.operator(), StoredText::line);
        violations.read("/credentialCustody", wanted.credentialCustody(), StoredText::lines);
        violations.read("/termsVersion", wanted.termsVersion(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
    }

    private void checkParts(NewSocialMediaAccount wanted, Violations violations) {
        PublishingRule publishing = wanted.publishingRule();
        if (publishing != null) {
            violations.read("/publishingRule/information", publishing.information(), StoredText::lines);
            violations.refuseIf(
                    publishing.maximumConfidentiality() != null
                            && publishing.maximumConfidentiality().isAtLeast(Confidentiality.C2),
                    "/publishingRule/maximumConfidentiality",
                    "publishing-above-limit",
                    ABOVE_LIMIT);
        }
        OperatingProcedure procedure = wanted.operatingProcedure();
        if (procedure != null) {
            violations.read("/operatingProcedure/title", procedure.title(), StoredText::line);
            violations.read("/operatingProcedure/version", procedure.version(), StoredText::line);
            evidence.check(procedure.evidenceId(), "/operatingProcedure/evidenceId", violations);
        }
        if (wanted.application() != null) {
            violations.read("/application/reason", wanted.application().reason(), StoredText::lines);
            signatories.check(wanted.application().applicant(), "/application/applicant", violations);
        }
    }

    /** Pages show it as a link, so that nothing but a page may stand there. */
    private static boolean isUrl(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
