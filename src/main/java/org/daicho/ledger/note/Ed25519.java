package org.daicho.ledger.note;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) over bare 32-byte keys; the Java library wants them in a wrapping. */
final class Ed25519 {

    static final int KEY_BYTES = 32;

    /** All that stands before the key in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] WRAPPING = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** The library derives a public key only while it generates a pair, so it is given the seed for a random number. */
    static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] bare(PublicKey key) {
        byte[] wrapped = key.getEncoded();
        return Arrays.copyOfRange(wrapped, wrapped.length - KEY_BYTES, wrapped.length);
    }

    static byte[] sign(KeyPair pair, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signed) {
        ByteArrayOutputStream wrapped = new ByteArrayOutputStream();
        wrapped.writeBytes(WRAPPING);
        wrapped.writeBytes(publicKey);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(wrapped.toByteArray())));
            signature.update(message);
            return signature.verify(signed);
        } catch (InvalidKeySpecException | SignatureException | java.security.InvalidKeyException notEvenClose) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) {
                throw new IllegalStateException("the library asks for " + target.length + " random bytes");
            }
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
