package org.daicho.groupware.connector.garoon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where Garoon is and what it is told; nothing without an address and an account. */
@ConfigMapping(prefix = "daicho.garoon")
public interface GaroonConfig {

    /**
     * Up to the version of the API: {@code https://example.cybozu.com/g/api/v1}, or for the packaged edition
     * {@code https://garoon.example.lg.jp/cgi-bin/cbgrn/grn.cgi/api/v1}.
     */
    Optional<URI> url();

    /** Of an account for this service alone, which may add, change and delete appointments of those concerned. */
    Optional<String> login();

    Optional<String> password();

    /** Name and password with a colon between them, where the web server asks for Basic authentication in addition. */
    Optional<String> basic();

    /** For the connection, and again for the whole answer. */
    @WithDefault("PT20S")
    Duration timeout();

    /** How often what Garoon shall hold is compared with what it holds. */
    @WithDefault("PT15M")
    Duration every();

    /** Whose deadlines; everybody's when absent. */
    @WithName("unit-id")
    Optional<UUID> unitId();

    /** How far ahead there are events. */
    @WithName("days-ahead")
    @WithDefault("180")
    int daysAhead();

    /** The appointment type (予定メニュー). */
    Optional<String> menu();

    @WithDefault("PRIVATE")
    Visibility visibility();

    /** Whether the unit is invited, by its own code, which has to be its code in Garoon then. */
    @WithDefault("NEVER")
    Units units();

    /**
     * The customization under which events are stamped with their identity, as {@code jp.lg.example.schedule.daicho}; not
     * stamped when absent. Garoon on the web, and the packaged edition from 5.9.
     */
    Optional<String> datastore();

    /** The code of the external notification (外部通知コード); no notices when absent. */
    @WithName("notification-app")
    Optional<String> notificationApp();

    /** Shown with a notice; the address has to be among those that Garoon allows. */
    Optional<URI> icon();

    /** How many days before there are notices. */
    @WithName("notice-days")
    @WithDefault("30,7,1")
    List<Integer> noticeDays();

    /** From when on notices are given, in Japan. */
    @WithName("notice-at")
    @WithDefault("07:30")
    LocalTime noticeAt();

    /** Who sees an event. */
    enum Visibility {
        /** Everybody whom Garoon lets see the calendars of those concerned. */
        PUBLIC,
        /** Those who take part. */
        PRIVATE
    }

    /** When units are invited. */
    enum Units {
        NEVER,
        /** Where nobody who answers has a login name. */
        VACANT,
        ALWAYS
    }
}
