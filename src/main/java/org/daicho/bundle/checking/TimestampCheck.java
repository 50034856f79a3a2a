package org.daicho.bundle.checking;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.daicho.shared.text.Text;

/** Whether a time stamp (RFC 3161) is over the bundle's tag manifest, and through it over everything; and whose it is. */
final class TimestampCheck {

    private static final Text ABOUT = Text.of("タイムスタンプ", "the time stamp");
    private static final Text UNREADABLE =
            Text.of("タイムスタンプの応答（RFC 3161）として読めません。", "Not a time stamp response of RFC 3161.");
    private static final Text REFUSED = Text.of("時刻認証局が発行を断った応答です。", "The authority refused to stamp.");
    private static final Text OF_OTHERS = Text.of(
            "この一式の tagmanifest-sha256.txt に対するタイムスタンプではありません。", "Not a stamp over this tagmanifest-sha256.txt.");
    private static final Text WRONG = Text.of("タイムスタンプの署名が正しくありません。", "The time stamp's own signature does not hold.");
    private static final Text UNKNOWN = Text.of(
            "%s に存在したと %s が証明していますが、この時刻認証局は確かめていません。--tsa-certificate で証明書を渡すか、証明書の SHA-256 を照合してください: %s",
            "It was there at %s, says %s; that authority is not checked. Pass its certificate (--tsa-certificate) or compare its"
                    + " SHA-256: %s");
    private static final Text NOT_TRUSTED =
            Text.of("渡された証明書の時刻認証局のものではありません（%s）。", "Not by an authority under the given certificate (%s).");
    private static final Text GOOD =
            Text.of("この一式は %s に存在しました（時刻認証局: %s）。", "The bundle was there at %s (authority: %s).");

    private final Trust trust;
    private final Consumer<Finding> findings;

    TimestampCheck(Trust trust, Consumer<Finding> findings) {
        this.trust = trust;
        this.findings = findings;
    }

    /** @param content of the tag manifest */
    void check(byte[] content, byte[] stamp) {
        try {
            TimeStampToken token = new TimeStampResponse(stamp).getTimeStampToken();
            if (token == null) {
                broken(REFUSED);
            } else if (!isOver(content, token)) {
                broken(OF_OTHERS);
            } else {
                judge(token);
            }
        } catch (TSPException | IOException | GeneralSecurityException | RuntimeException unreadable) {
            broken(UNREADABLE);
        }
    }

    private static boolean isOver(byte[] content, TimeStampToken token) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        return token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                && MessageDigest.isEqual(digest, token.getTimeStampInfo().getMessageImprintDigest());
    }

    private void judge(TimeStampToken token) throws GeneralSecurityException {
        CertificateChain chain = CertificateChain.of(token.getSID(), token.getCertificates());
        Date at = token.getTimeStampInfo().getGenTime();
        Instant moment = at.toInstant();
        if (!isSigned(token, chain)) {
            broken(WRONG);
        } else if (trust.authorities().isEmpty()) {
            add(Finding.Mark.NOTE, UNKNOWN.with(moment, chain.name(), chain.fingerprint()));
        } else if (chain.leadsTo(trust.authorities(), at)) {
            add(Finding.Mark.HOLDS, GOOD.with(moment, chain.name()));
        } else {
            broken(NOT_TRUSTED.with(chain.name()));
        }
    }

    /** Also that its certificate is one for time stamping (RFC 3161 section 2.3) and was valid then. */
    private static boolean isSigned(TimeStampToken token, CertificateChain chain) {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(chain.own()));
            return true;
        } catch (TSPException | OperatorCreationException wrong) {
            return false;
        }
    }

    private void broken(Text message) {
        add(Finding.Mark.BROKEN, message);
    }

    private void add(Finding.Mark mark, Text message) {
        findings.accept(new Finding(mark, ABOUT, message));
    }
}
