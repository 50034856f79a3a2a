package org.daicho.page.bundles;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daicho.assurance.audit.AuditFilter;
import org.daicho.assurance.audit.AuditView;
import org.daicho.assurance.audit.AuditsResource;
import org.daicho.bundle.scope.NewBundle;
import org.daicho.bundle.scope.Scope;
import org.daicho.organization.unit.UnitFilter;
import org.daicho.organization.unit.UnitView;
import org.daicho.organization.unit.UnitsResource;
import org.daicho.page.ask.Asking;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.problem.ProblemException;
import org.daicho.shared.text.Text;
import org.daicho.shared.time.FiscalYear;

/** What a bundle can be about, as choices of one field: {@code FISCAL_YEAR:2026}, {@code CONTRACT:} and an id, {@code ALL}. */
@Singleton
class Scopes {

    private static final int YEARS = 5;

    /** Of units and of audits; a bundle of one that is further down is asked of the API. */
    private static final int MOST = 100;

    private static final Pattern YEAR = Pattern.compile("FISCAL_YEAR:([0-9]{4})");
    private static final Pattern THING = Pattern.compile(
            "(CONTRACT|CONTRACTOR|CLOUD_SERVICE|SOCIAL_MEDIA_ACCOUNT|AUDIT|ORGANIZATION_UNIT):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final Text NO_SUCH_CHOICE = Text.of("選択肢にない値です。", "This is not one of the choices.");

    private final Asking asking;
    private final AuditsResource audits;
    private final UnitsResource units;
    private final Clock clock;

    @Inject
    Scopes(Asking asking, AuditsResource audits, UnitsResource units, Clock clock) {
        this.asking = asking;
        this.audits = audits;
        this.units = units;
        this.clock = clock;
    }

    /** Without single contracts and the like, on whose own pages the bundle is made. */
    List<Field.Option> options(Tongue l, HttpHeaders headers) {
        List<Field.Option> options = new ArrayList<>();
        FiscalYear present = FiscalYear.of(LocalDate.now(clock));
        for (int year = present.year(); year > present.year() - YEARS; year--) {
            String label = l.of(new FiscalYear(year).labelJa() + "の契約", "Contracts of " + year);
            options.add(new Field.Option(Scope.FISCAL_YEAR + ":" + year, label, year == present.year()));
        }
        options.add(new Field.Option(Scope.ALL.name(), l.of("台帳のすべて", "The whole register"), false));
        PageRequest most = PageRequest.of(MOST, null);
        asking.<AuditView>list("audit:read", () -> audits.list(new AuditFilter(), most, headers))
                .ifPresent(page -> page.items()
                        .forEach(audit -> options.add(new Field.Option(
                                Scope.AUDIT + ":" + audit.id(), l.of("監査: ", "Audit: ") + audit.title(), false))));
        asking.<UnitView>list("organization:read", () -> units.list(new UnitFilter(), most, headers))
                .ifPresent(page -> page.items()
                        .forEach(unit -> options.add(new Field.Option(
                                Scope.ORGANIZATION_UNIT + ":" + unit.id(),
                                l.of("組織: ", "Unit: ") + unit.name(),
                                false))));
        return options;
    }

    /** Throws 400 for what nobody could choose. */
    static NewBundle chosen(String sent) {
        Matcher year = YEAR.matcher(sent);
        if (year.matches()) {
            return new NewBundle(Scope.FISCAL_YEAR, null, Integer.valueOf(year.group(1)), null);
        }
        Matcher thing = THING.matcher(sent);
        if (thing.matches()) {
            return new NewBundle(Scope.valueOf(thing.group(1)), UUID.fromString(thing.group(2)), null, null);
        }
        if (sent.equals(Scope.ALL.name())) {
            return new NewBundle(Scope.ALL, null, null, null);
        }
        throw ProblemException.invalid("of", "unknown-value", NO_SUCH_CHOICE, sent);
    }
}
