package org.daicho.bundle.checking;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.util.Store;

/**
 * A signer's certificate among those that came along with a signature.
 *
 * @param own the signer's
 * @param inside all that came along
 */
record CertificateChain(X509Certificate own, List<X509Certificate> inside) {

    /** @throws GeneralSecurityException if the signer's is not among them */
    static CertificateChain of(SignerId signer, Store<X509CertificateHolder> came) throws GeneralSecurityException {
        var converter = new JcaX509CertificateConverter();
        List<X509Certificate> inside = new ArrayList<>();
        for (X509CertificateHolder holder : came.getMatches(null)) {
            inside.add(converter.getCertificate(holder));
        }
        X509Certificate own = inside.stream()
                .filter(certificate -> isOf(signer, certificate))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no certificate of the signer"));
        return new CertificateChain(own, inside);
    }

    String name() {
        return own.getSubjectX500Principal().getName();
    }

    /** SHA-256, hexadecimal. */
    String fingerprint() throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(own.getEncoded()));
    }

    /**
     * Whether one of these vouches for it, as it stood on a day. That day is the signer's word only; revocation cannot be
     * asked about without a network.
     */
    boolean leadsTo(Set<X509Certificate> trusted, Date day) throws GeneralSecurityException {
        return trusted.contains(own) || isIssuedUnder(trusted, day);
    }

    private boolean isIssuedUnder(Set<X509Certificate> trusted, Date day) throws GeneralSecurityException {
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
        } catch (CertPathBuilderException unconnected) {
            return false;
        }
    }

    private static boolean isOf(SignerId signer, X509Certificate certificate) {
        try {
            return signer.match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (GeneralSecurityException | IOException unreadable) {
            return false;
        }
    }
}
