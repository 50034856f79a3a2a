package org.daicho.bundle.checking;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.function.Consumer;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
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
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            if (signers.isEmpty()) {
                broken(UNREADABLE);
            }
            for (SignerInformation signer : signers) {
                judge(signer, CertificateChain.of(signer.getSID(), signed.getCertificates()));
            }
        } catch (CMSException | GeneralSecurityException | RuntimeException unreadable) {
            broken(UNREADABLE);
        }
    }

    private void judge(SignerInformation signer, CertificateChain chain) throws GeneralSecurityException {
        String name = chain.name();
        if (!matches(signer, chain.own())) {
            broken(WRONG);
        } else if (trusted.isEmpty()) {
            findings.accept(Finding.note(Manifest.SIGNATURE, UNKNOWN_SIGNER.with(name, chain.fingerprint())));
        } else if (chain.leadsTo(trusted, signedAt(signer))) {
            findings.accept(Finding.holds(Manifest.SIGNATURE, GOOD.with(name)));
        } else {
            broken(OF_OTHERS.with(name));
        }
    }

    private static boolean matches(SignerInformation signer, X509Certificate own) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own));
        } catch (CMSException | OperatorCreationException wrong) {
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

    private void broken(Text message) {
        findings.accept(Finding.broken(Manifest.SIGNATURE, message));
    }
}
