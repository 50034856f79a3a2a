package org.daicho.verification.frequency;

import java.util.Arrays;
import java.util.function.Predicate;
import org.daicho.catalogue.Confidentiality;
import org.daicho.catalogue.WorkKind;
import org.daicho.contract.ContractView;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How often and in what way a contract is verified, from the strictest rule to the mildest: the first that fits is the one.
 *
 * <p>Source of the year on site: the commission's guideline on measures of administrative organs for personal information
 * (個人情報保護委員会, 指針「委託」節), which the catalogue has as PI-10: at least once a year, in principle on site, according to
 * confidentiality and volume. The others rest on the guideline's duty to confirm the performance regularly (第2編 8.1), which
 * leaves the interval to the body. All of them are recalled, none is checked against its text: {@link #isVerified()}.
 */
public enum VerificationFrequency {
    MY_NUMBER(
            12,
            VerificationMethod.ON_SITE,
            Work::myNumber,
            Text.of("特定個人情報を取り扱うため", "specific personal information is handled"),
            Text.of("番号法第11条、指針「委託」節（PI-10）", "My Number Act, article 11; PI-10")),
    PERSONAL_DATA(
            12,
            VerificationMethod.ON_SITE,
            Work::personalData,
            Text.of("個人情報を取り扱うため", "personal information is handled"),
            Text.of("個人情報保護法第66条、指針「委託」節（PI-10）", "Act on the Protection of Personal Information, article 66; PI-10")),
    CONFIDENTIALITY_3(
            12,
            VerificationMethod.ON_SITE,
            work -> work.isAtLeast(Confidentiality.C3C),
            Text.of("自治体機密性3の情報を取り扱うため", "information of confidentiality 3 is handled"),
            Text.of("ガイドライン第2編 8.1（履行状況の定期的な確認）", "Guideline, part 2, 8.1")),
    CONFIDENTIALITY_2(
            12,
            VerificationMethod.DOCUMENT,
            work -> work.isAtLeast(Confidentiality.C2),
            Text.of("自治体機密性2の情報を取り扱うため", "information of confidentiality 2 is handled"),
            Text.of("ガイドライン第2編 8.1（履行状況の定期的な確認）", "Guideline, part 2, 8.1")),
    NOT_CLASSIFIED(
            12,
            VerificationMethod.DOCUMENT,
            work -> work.confidentiality() == null,
            Text.of("情報の分類が未定のため", "the information is not classified"),
            Text.of("ガイドライン第2編 8.1（履行状況の定期的な確認）", "Guideline, part 2, 8.1")),
    SYSTEM_WORK(
            12,
            VerificationMethod.DOCUMENT,
            work -> work.kind().isSystemWork(),
            Text.of("情報システムに関する業務のため", "it is work on an information system"),
            Text.of("ガイドライン第2編 8.2（情報システムに関する業務委託）", "Guideline, part 2, 8.2")),
    OTHER_WORK(
            36,
            VerificationMethod.DOCUMENT,
            work -> true,
            Text.of("公開できる情報だけを取り扱う業務のため", "nothing but public information is handled"),
            Text.of("ガイドライン第2編 8.1（履行状況の定期的な確認）", "Guideline, part 2, 8.1"));

    /** What a frequency depends on. */
    public record Work(
            WorkKind kind, boolean personalData, boolean myNumber, @Nullable Confidentiality confidentiality) {

        boolean isAtLeast(Confidentiality level) {
            return confidentiality != null && confidentiality.isAtLeast(level);
        }
    }

    private final int months;
    private final VerificationMethod method;
    private final Predicate<Work> fits;
    private final Text because;
    private final Text source;

    VerificationFrequency(int months, VerificationMethod method, Predicate<Work> fits, Text because, Text source) {
        this.months = months;
        this.method = method;
        this.fits = fits;
        this.because = because;
        this.source = source;
    }

    public static VerificationFrequency of(Work work) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.fits.test(work))
                .findFirst()
                .orElseThrow();
    }

    public static VerificationFrequency of(ContractView contract) {
        return of(new Work(
                contract.kind(),
                contract.personalData(),
                contract.myNumber(),
                contract.classification() == null
                        ? null
                        : contract.classification().confidentiality()));
    }

    /** Between two verifications, at most. */
    public int months() {
        return months;
    }

    public VerificationMethod method() {
        return method;
    }

    public Text because() {
        return because;
    }

    public Text source() {
        return source;
    }

    /** Whether the source was checked. */
    public boolean isVerified() {
        return false;
    }
}
