package org.daicho.groupware.connector.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.daicho.groupware.connector.Undelivered;

/** Hands one letter to the mail server, in UTF-8: 髙, 𠮷 and half-width kana have no place in ISO-2022-JP. */
final class Smtp {

    private final Session session;
    private final MailConfig config;

    Smtp(MailConfig config) {
        this.config = config;
        String timeout = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", config.host().orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(config.port()));
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(config.security() == MailConfig.Security.TLS));
        boolean startTls = config.security() == MailConfig.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        session = Session.getInstance(properties, new Login(config));
    }

    /**
     * Throws {@link Undelivered} where no other letter would get through either, and any other {@code IOException} where the
     * server did not take this one.
     *
     * @param messageId before the at sign; the same at every attempt
     */
    void send(String to, String messageId, DigestText digest, byte[] calendar, Instant now) throws IOException {
        try {
            String from = config.from().orElseThrow();
            MimeMessage message = new Letter(session, '<' + messageId + from.substring(from.indexOf('@')) + '>');
            message.setFrom(new InternetAddress(from, true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(digest.subject(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(new MimeMultipart(text(digest.body()), attached(calendar)));
            message.saveChanges();
            hand(message);
        } catch (MessagingException refused) {
            throw refused.getCause() instanceof IOException
                    ? Undelivered.busy(refused.getMessage())
                    : new IOException(refused.getMessage(), refused);
        }
    }

    private void hand(MimeMessage message) throws MessagingException, Undelivered {
        try (Transport transport = session.getTransport()) {
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static void connect(Transport transport) throws Undelivered {
        try {
            transport.connect();
        } catch (AuthenticationFailedException wrong) {
            throw Undelivered.shut(wrong.getMessage());
        } catch (MessagingException away) {
            throw Undelivered.busy(away.getMessage());
        }
    }

    private static MimeBodyPart text(String body) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, StandardCharsets.UTF_8.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart attached(byte[] calendar) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(new String(calendar, StandardCharsets.UTF_8), StandardCharsets.UTF_8.name(), "calendar");
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH");
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setFileName("deadlines.ics");
        return part;
    }

    /** The library would make up another id at every attempt. */
    private static final class Letter extends MimeMessage {

        private final String messageId;

        Letter(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    private static final class Login extends Authenticator {

        private final MailConfig config;

        Login(MailConfig config) {
            this.config = config;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(
                    config.username().orElse(""), config.password().orElse(""));
        }
    }
}
