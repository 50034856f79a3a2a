package org.daicho.bundle.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the key of a body that has none from an authority: P-256, vouched for by itself. */
final class OwnKey {

    /**
     * Longer than contract papers are kept (ten years after completion). {@code openssl cms -verify} looks at today's date,
     * so a shorter term would make old bundles look wrong while nothing about them is.
     */
    private static final int YEARS = 30;

    /** RFC 5280 section 4.1.2.2: up to 20 bytes, positive. */
    private static final int SERIAL_BITS = 127;

    /** X.520: the upper bound of names of organisations. */
    private static final int LONGEST_NAME = 64;

    private OwnKey() {}

    static SigningKey make(String organization, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), List.of(certificate(pair, name(organization), now)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate certificate(KeyPair pair, X500Name name, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        Instant end = now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
        var serial = new BigInteger(SERIAL_BITS, new SecureRandom());
        var builder =
                new JcaX509v3CertificateBuilder(name, serial, Date.from(now), Date.from(end), name, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    private static X500Name name(String organization) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "JP")
                .addRDN(BCStyle.O, organization.substring(0, Math.min(LONGEST_NAME, organization.length())))
                .addRDN(BCStyle.CN, "Daicho bundles")
                .build();
    }
}
