package org.daicho.bundle.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.daicho.shared.text.Text;

/** What is asked of a time stamping authority, and which answers are taken (RFC 3161 sections 2.4.1 and 2.4.2). */
public final class TimestampRule {

    /** Larger than any answer with its chain. */
    public static final int LARGEST = 64 * 1024;

    private static final Text UNREADABLE =
            Text.of("タイムスタンプの応答（RFC 3161）として読めません。", "Not a time stamp response of RFC 3161.");
    private static final Text REFUSED = Text.of("時刻認証局が発行を断った応答です: %s", "The authority refused to stamp: %s");
    private static final Text OF_OTHERS =
            Text.of("この証拠一式に対するタイムスタンプではありません。", "This stamp is for something else, not for this bundle.");
    private static final Text WRONG = Text.of("タイムスタンプの署名を確かめられません。", "The time stamp's own signature does not hold.");

    /**
     * @param at when the authority says it saw the bundle
     * @param authority as its certificate names it
     */
    public record Stamp(Instant at, String authority) {}

    private TimestampRule() {}

    /** A request in DER, without a nonce: the file is carried to the authority by hand, and may be fetched again. */
    public static byte[] request(String sha256) {
        return encoded(generator().generate(TSPAlgorithms.SHA256, digest(sha256)));
    }

    /** A request that is sent at once; the nonce keeps an old answer from passing for the one to it. */
    static TimeStampRequest request(String sha256, BigInteger nonce) {
        return generator().generate(TSPAlgorithms.SHA256, digest(sha256), nonce);
    }

    static byte[] encoded(TimeStampRequest request) {
        try {
            return request.getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TimeStampRequestGenerator generator() {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator;
    }

    private static byte[] digest(String sha256) {
        return HexFormat.of().parseHex(sha256);
    }

    /**
     * Throws for an answer that is none, refuses, stamps something else, or is not signed as it says. Whether the authority
     * is to be trusted is for the reader, who has its certificate.
     */
    static Stamp accept(byte[] response, String sha256) throws UnacceptableStampException {
        try {
            TimeStampResponse answer = new TimeStampResponse(response);
            if (answer.getStatus() != PKIStatus.GRANTED && answer.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
                throw new UnacceptableStampException("refused", REFUSED.with(why(answer)));
            }
            TimeStampToken token = answer.getTimeStampToken();
            byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
            refuseIf(
                    !token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                            || !MessageDigest.isEqual(imprint, digest(sha256)),
                    "other-imprint",
                    OF_OTHERS);
            X509CertificateHolder signer = signer(token);
            requireSigned(token, signer);
            Date at = token.getTimeStampInfo().getGenTime();
            return new Stamp(at.toInstant(), signer.getSubject().toString());
        } catch (TSPException | IOException | IllegalArgumentException unreadable) {
            throw new UnacceptableStampException("unreadable", UNREADABLE);
        }
    }

    /** Its own words and the number of RFC 3161 section 2.4.2, as far as it gives any. */
    private static String why(TimeStampResponse answer) {
        PKIFailureInfo info = answer.getFailInfo();
        return Stream.of(
                        "status " + answer.getStatus(),
                        answer.getStatusString(),
                        info == null ? null : "failInfo 0x" + Integer.toHexString(info.intValue()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static X509CertificateHolder signer(TimeStampToken token) throws UnacceptableStampException {
        Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
        refuseIf(found.isEmpty(), "unsigned", WRONG);
        return found.iterator().next();
    }

    /** Also refuses a certificate that is not for time stamping (RFC 3161 section 2.3). */
    private static void requireSigned(TimeStampToken token, X509CertificateHolder signer)
            throws UnacceptableStampException {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (TSPException | OperatorCreationException | CertificateException wrong) {
            throw new UnacceptableStampException("unsigned", WRONG);
        }
    }

    private static void refuseIf(boolean wrong, String code, Text why) throws UnacceptableStampException {
        if (wrong) {
            throw new UnacceptableStampException(code, why);
        }
    }
}
