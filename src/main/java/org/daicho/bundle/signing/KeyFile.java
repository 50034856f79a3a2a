package org.daicho.bundle.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A key with its certificates as PKCS#12 (RFC 7292). */
final class KeyFile {

    private static final String ALIAS = "bundle";

    private KeyFile() {}

    /**
     * @throws IOException if this is no PKCS#12 or the password is another one
     * @throws GeneralSecurityException if it does not hold exactly one private key with a certificate
     */
    static SigningKey read(byte[] pkcs12, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(pkcs12), password);
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .toList();
        if (keys.size() != 1) {
            throw new GeneralSecurityException("it holds %d private keys instead of one".formatted(keys.size()));
        }
        Certificate[] chain = store.getCertificateChain(keys.get(0));
        return new SigningKey(
                (PrivateKey) store.getKey(keys.get(0), password),
                Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    }

    static byte[] write(SigningKey key, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry(ALIAS, key.key(), password, key.chain().toArray(Certificate[]::new));
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
