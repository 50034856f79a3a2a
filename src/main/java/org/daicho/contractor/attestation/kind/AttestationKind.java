package org.daicho.contractor.attestation.kind;

import java.util.regex.Pattern;
import org.daicho.shared.text.HalfWidth;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;
import org.daicho.shared.text.UnreadableValueException;
import org.jspecify.annotations.Nullable;

/**
 * What a contractor can have itself attested or registered (認証・登録). Only numbers whose form is published are held to it;
 * those of the other schemes are kept as they are written.
 */
public enum AttestationKind {
    /** JIS Q 27001 / ISO/IEC 27001. */
    ISMS("ISMS認証", "ISMS certificate"),
    /** JIS Q 15001; the number is that of the company with how often it was renewed. */
    PRIVACY_MARK("プライバシーマーク", "PrivacyMark", "\\d{8}\\(\\d{2}\\)", "00000000(00)"),
    /** Number: C, two digits of the year, and two running numbers. */
    ISMAP("ISMAP登録", "ISMAP registration", "C\\d{2}-\\d{4}-\\d", "C00-0000-0"),
    ISMAP_LIU("ISMAP-LIU登録", "ISMAP-LIU registration"),
    /** For equipment that is connected; the level is its number of stars. */
    JC_STAR("JC-STARラベル", "JC-STAR label"),
    /** デジタルマーケットプレイス: an entry in the Digital Agency's catalogue. */
    DMP("デジタルマーケットプレイス", "Digital Marketplace entry"),
    SOC1("SOC 1報告書", "SOC 1 report"),
    SOC2("SOC 2報告書", "SOC 2 report"),
    ASPIC("ASPIC情報開示認定", "ASPIC disclosure certificate"),
    /** サプライチェーン強化に向けたセキュリティ対策評価制度; the level is its number of stars. */
    METI_SCS("SCS評価（経済産業省）", "METI SCS rating"),
    /** Anything else; its standard says what. */
    OTHER("その他", "other");

    private static final Text WRONG_FORM = Text.of("%sの番号は %s の形です。", "A number of a %s looks like %s.");

    private final Text label;
    private final @Nullable Pattern form;
    private final String shown;

    AttestationKind(String ja, String en) {
        this(ja, en, null, "");
    }

    AttestationKind(String ja, String en, @Nullable String form, String shown) {
        this.label = Text.of(ja, en);
        this.form = form == null ? null : Pattern.compile(form);
        this.shown = shown;
    }

    public Text label() {
        return label;
    }

    /**
     * Full-width characters become half-width where the form is known.
     *
     * @throws UnreadableValueException {@code attestation-number-form}, or what {@link StoredText#line} throws
     */
    public String readNumber(String text) {
        String line = StoredText.line(text);
        if (form == null) {
            return line;
        }
        String number = HalfWidth.of(line).strip();
        if (!form.matcher(number).matches()) {
            Text message = new Text(
                    WRONG_FORM.ja().formatted(label.ja(), shown),
                    WRONG_FORM.en().formatted(label.en(), shown));
            throw new UnreadableValueException("attestation-number-form", message, text);
        }
        return number;
    }
}
