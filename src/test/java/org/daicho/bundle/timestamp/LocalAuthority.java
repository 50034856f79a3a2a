package org.daicho.bundle.timestamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time stamping authority on this host that behaves as it is told. */
public final class LocalAuthority implements AutoCloseable {

    /** What it does with a request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(LocalAuthority authority, HttpExchange exchange, byte[] request) throws Exception;
    }

    public static final Behaviour STAMPS =
            (authority, exchange, request) -> send(exchange, 200, authority.stamp(new TimeStampRequest(request)));

    private final HttpServer server;
    private final KeyPair pair;
    private final X509Certificate certificate;
    private final AtomicInteger serial = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Behaviour behaviour = STAMPS;

    public LocalAuthority() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            pair = generator.generateKeyPair();
            certificate = certificate(pair);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::handle);
            server.createContext("/told/", this::told);
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    public void behave(Behaviour other) {
        behaviour = other;
    }

    public int asked() {
        return asked.get();
    }

    public String pem() throws CertificateEncodingException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    public byte[] stamp(TimeStampRequest request) throws Exception {
        return responses().generate(request, number(), new Date()).getEncoded();
    }

    public byte[] refusal(int failure, String words) throws Exception {
        return responses()
                .generateFailResponse(PKIStatus.REJECTION, failure, words)
                .getEncoded();
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            behaviour.answer(this, exchange, exchange.getRequestBody().readAllBytes());
        } catch (IOException gone) {
            throw gone;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    /** For a test that has only the address: another behaviour by its name, the certificate, how often it was asked. */
    private void told(HttpExchange exchange) throws IOException {
        try (exchange) {
            String word = exchange.getRequestURI().getPath().substring("/told/".length());
            switch (word) {
                case "stamp" -> behave(STAMPS);
                case "refuse" -> behave((it, asked, request) ->
                        send(asked, 200, it.refusal(PKIFailureInfo.unacceptedPolicy, "no contract")));
                case "away" -> behave((it, asked, request) -> send(asked, 503, new byte[0]));
                default -> {
                    // only asks
                }
            }
            String answer = word.equals("certificate") ? pem() : Integer.toString(asked());
            send(exchange, 200, answer.getBytes(StandardCharsets.US_ASCII));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BigInteger number() {
        return BigInteger.valueOf(serial.incrementAndGet());
    }

    private TimeStampResponseGenerator responses() throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", pair.getPrivate(), certificate),
                digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.2.3.4.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    }

    private static X509Certificate certificate(KeyPair pair) throws Exception {
        X500Name name = new X500Name("CN=Local authority,C=JP");
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(1, ChronoUnit.DAYS)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
