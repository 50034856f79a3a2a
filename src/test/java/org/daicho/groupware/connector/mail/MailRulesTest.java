package org.daicho.groupware.connector.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.daicho.groupware.connector.mail.MailConfig.Rhythm;
import org.daicho.groupware.connector.mail.MailConfig.Security;
import org.junit.jupiter.api.Test;

class MailRulesTest {

    @Test
    void a_password_is_sent_over_a_protected_connection_only() {
        Optional<String> given = Optional.of("daicho");
        assertThatThrownBy(() -> MailRules.check(new MailSettings(25, Security.NONE, given, given, Rhythm.DAILY)))
                .hasMessageContaining("DAICHO_MAIL_SECURITY");
        assertThatCode(() -> MailRules.check(new MailSettings(25, Security.STARTTLS, given, given, Rhythm.DAILY)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_name_without_its_password_stops_the_start() {
        assertThatThrownBy(() -> MailRules.check(
                        new MailSettings(25, Security.TLS, Optional.of("daicho"), Optional.empty(), Rhythm.DAILY)))
                .hasMessageContaining("DAICHO_MAIL_PASSWORD");
    }
}
