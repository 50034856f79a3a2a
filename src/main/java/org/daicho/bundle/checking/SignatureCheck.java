package org.daicho.bundle.checking;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.daicho.bundle.bag.Manifest;
import org.daicho.shared.text.Text;

/** Whether a detached CMS signature is that of the content, and whose it is. */
final class SignatureCheck {

    private static final Text UNREADABLE = Text.of("署名として読めません。", "It cannot be read as a signature.");
    private static final Text WRONG =
            Text.of("署名が tagmanifest-sha256.txt の内容と一致しません。", "The signature is not over this tagmanifest-sha256.txt.");
    private static final Text OF_OTHERS = Text.of(
            "署名は正しい形ですが、渡された証明書のものではありません（署名者: %s）。", "Well signed, but not under the given certificate (signer: %s).");
    private static final Text GOOD =
            Text.of("署名と証明書の連鎖は正しいものです（署名者: %s）。", "Signature and chain are good (signer: %s).");
    private static final Text UNKNOWN_SIGNER = Text.of(
            "署名は内容と一致しますが、署名者（%s）は確かめていません。団体から別の方法で受け取った証明書を --certificate で渡すか、証明書の SHA-256 を照合してください: %s",
            "The signature matches; who signed (%s) is not checked. Pass the certificate that the body gave you another way"
                    + " (--certificate), or compare its SHA-256: %s");

    private final Set<X509Certificate> trusted;
    private final Consumer<Finding> findings;

    /** @param trusted certificates known from elsewhere; empty to leave open who signed */
    SignatureCheck(Set<X509Certificate> trusted, Consumer<Finding> findings) {
        this.trusted = trusted;
        this.findings = findings;
    }

    void check(byte[] content, byte[] signature) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            List<X509Certificate> inside = certificates(signed);
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.isEmpty()) {
                broken(UNREADABLE);
            }
            for (SignerInformation signer : signers) {
                judge(signer, inside);
            }
        } catch (CMSException | GeneralSecurityException | RuntimeException unreadable) {
            broken(UNREADABLE);
        }
    }

    private void judge(SignerInformation signer, List<X509Certificate> inside) throws GeneralSecurityException {
        X509Certificate own = inside.stream()
                .filter(certificate -> isOf(signer, certificate))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no certificate of the signer"));
        String name = own.getSubjectX500Principal().getName();
        if (!matches(signer, own)) {
            broken(WRONG);
        } else if (trusted.isEmpty()) {
            note(Finding.Mark.NOTE, UNKNOWN_SIGNER.with(name, fingerprint(own)));
        } else if (trusted.contains(own) || isIssuedUnderTrusted(own, inside, signedAt(signer))) {
            note(Finding.Mark.HOLDS, GOOD.with(name));
        } else {
            broken(OF_OTHERS.with(name));
        }
    }

    private static boolean isOf(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (GeneralSecurityException | IOException unreadable) {
            return false;
        }
    }

    private static boolean matches(SignerInformation signer, X509Certificate own) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own));
        } catch (CMSException | OperatorCreationException wrong) {
            return false;
        }
    }

    /** On the day of signing, as far as the signer's word goes; revocation cannot be asked about without a network. */
    private boolean isIssuedUnderTrusted(X509Certificate own, List<X509Certificate> inside, Date day)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(own);
        Set<TrustAnchor> anchors =
                trusted.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(inside)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(day);
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (java.security.cert.CertPathBuilderException unconnected) {
            return false;
        }
    }

    private static Date signedAt(SignerInformation signer) {
        Attribute said = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        return said == null
                ? new Date()
                : Time.getInstance(said.getAttrValues().getObjectAt(0)).getDate();
    }

    private static List<X509Certificate> certificates(CMSSignedData signed) throws GeneralSecurityException {
        var converter = new JcaX509CertificateConverter();
        List<X509Certificate> found = new ArrayList<>();
        for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
            found.add(converter.getCertificate(holder));
        }
        return found;
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    private void broken(Text message) {
        note(Finding.Mark.BROKEN, message);
    }

    private void note(Finding.Mark mark, Text message) {
        findings.accept(new Finding(mark, Text.of(Manifest.SIGNATURE, Manifest.SIGNATURE), message));
    }
}
