package org.daicho.bundle.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A private key and the certificates that say whose it is.
 *
 * @param chain the key's own certificate first, then each issuer's
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    /**
     * A detached CMS signature (RFC 5652) with the chain inside, in DER. ECDSA takes fresh randomness, so every call gives
     * other bytes: whoever needs the same bytes again keeps them.
     *
     * @param at what the signature says about its moment; the signer's word only, unlike a time stamp
     */
    byte[] sign(byte[] content, Instant at) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signedAt(at)))
                            .build(new JcaContentSignerBuilder(algorithm()).build(key), chain.get(0)));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new CMSProcessableByteArray(content)).getEncoded("DER");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("the bundle's signature failed", failed);
        }
    }

    /** Every certificate of the chain, as RFC 7468 writes them. */
    String pem() throws GeneralSecurityException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        var text = new StringBuilder();
        for (Certificate certificate : chain) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(lines.encodeToString(certificate.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return text.toString();
    }

    private String algorithm() {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> throw new IllegalStateException("a key of the kind " + key.getAlgorithm() + " signs no bundles");
        };
    }

    private static AttributeTable signedAt(Instant at) {
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        return new AttributeTable(attributes);
    }
}
