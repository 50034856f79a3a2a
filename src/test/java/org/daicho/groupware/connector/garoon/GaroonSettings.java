package org.daicho.groupware.connector.garoon;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an operator would have configured for one unit. */
record GaroonSettings(
        Optional<URI> url,
        Optional<String> login,
        Optional<String> password,
        Optional<UUID> unitId,
        Visibility visibility,
        Units units,
        Optional<String> datastore,
        Optional<String> notificationApp,
        LocalTime noticeAt,
        Optional<String> basic)
        implements GaroonConfig {

    static GaroonSettings at(URI url, String unit) {
        return new GaroonSettings(
                Optional.of(url),
                Optional.of(FakeGaroon.LOGIN),
                Optional.of(FakeGaroon.PASSWORD),
                Optional.of(UUID.fromString(unit)),
                Visibility.PRIVATE,
                Units.NEVER,
                Optional.empty(),
                Optional.empty(),
                LocalTime.MIN,
                Optional.empty());
    }

    GaroonSettings basic(String nameAndPassword) {
        return new GaroonSettings(
                url,
                login,
                password,
                unitId,
                visibility,
                units,
                datastore,
                notificationApp,
                noticeAt,
                Optional.of(nameAndPassword));
    }

    GaroonSettings password(String other) {
        return new GaroonSettings(
                url, login, Optional.of(other), unitId, visibility, units, datastore, notificationApp, noticeAt, basic);
    }

    GaroonSettings visible(Visibility other) {
        return new GaroonSettings(
                url, login, password, unitId, other, units, datastore, notificationApp, noticeAt, basic);
    }

    GaroonSettings inviting(Units other) {
        return new GaroonSettings(
                url, login, password, unitId, visibility, other, datastore, notificationApp, noticeAt, basic);
    }

    GaroonSettings stamping(String name) {
        return new GaroonSettings(
                url, login, password, unitId, visibility, units, Optional.of(name), notificationApp, noticeAt, basic);
    }

    GaroonSettings notifying() {
        return new GaroonSettings(
                url,
                login,
                password,
                unitId,
                visibility,
                units,
                datastore,
                Optional.of(FakeGaroon.APP),
                noticeAt,
                basic);
    }

    GaroonSettings noticesAt(LocalTime other) {
        return new GaroonSettings(
                url, login, password, unitId, visibility, units, datastore, notificationApp, other, basic);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int daysAhead() {
        return 180;
    }

    @Override
    public Optional<String> menu() {
        return Optional.of("契約点検");
    }

    @Override
    public Optional<URI> icon() {
        return Optional.empty();
    }

    @Override
    public List<Integer> noticeDays() {
        return List.of(30, 7, 1);
    }
}
