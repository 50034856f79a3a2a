package org.daicho.contract.terms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.contract.party.Party;
import org.daicho.contract.party.PartyRule;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.shared.problem.ProblemKind;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.StoredText;
import org.daicho.shared.text.Text;

/** What must hold between the terms of a contract, whatever way they come in. */
@Singleton
public class TermsRule {

    public static final String ENDS_BEFORE_START_CODE = "ends-before-start";
    public static final Text ENDS_BEFORE_START =
            Text.of("履行終了日が履行開始日より前です。", "The last day of performance is before the first.");
    private static final Text UNKNOWN_CONTRACTOR = Text.of("この委託事業者は登録されていません。", "This contractor is not registered.");
    private static final Text UNKNOWN_ZONE = Text.of("「%s」というネットワーク領域はありません。", "There is no network zone \"%s\".");
    /** The columns of the folded texts are as long as those of the texts; U+FDFA alone stands for eighteen characters. */
    private static final Text KEY_TOO_LONG =
            Text.of("合字を展開すると長すぎます。", "It is too long once its ligatures are written out.");

    private static final Text EMPTY_REFERENCE =
            Text.of("契約番号に文字か数字を含めてください。", "The reference needs a letter or a digit.");

    private final ContractorDirectory contractors;
    private final NetworkZones zones;

    @Inject
    TermsRule(ContractorDirectory contractors, NetworkZones zones) {
        this.contractors = contractors;
        this.zones = zones;
    }

    /** Throws 400 with every reason, those found before included. */
    public NewContract require(NewContract wanted, Violations violations) {
        check(wanted, violations);
        violations.refuseIf(
                !contractors.exists(wanted.contractorId()), "/contractorId", "unknown-contractor", UNKNOWN_CONTRACTOR);
        List<Party> parties = wanted.parties() == null ? List.of() : wanted.parties();
        for (int i = 0; i < parties.size(); i++) {
            violations.refuseIf(
                    !contractors.exists(parties.get(i).contractorId()),
                    "/parties/" + i + "/contractorId",
                    "unknown-contractor",
                    UNKNOWN_CONTRACTOR);
        }
        violations.orThrow(ProblemKind.INVALID_REQUEST);
        return wanted;
    }

    /** Everything that can be said without looking up the contractors. */
    public void check(NewContract wanted, Violations violations) {
        violations.read("/reference", wanted.reference(), StoredText::line);
        violations.read("/title", wanted.title(), StoredText::line);
        violations.read("/contractorNameAsWritten", wanted.contractorNameAsWritten(), StoredText::line);
        violations.read("/unitPrice", wanted.unitPrice(), StoredText::line);
        violations.read("/responsibleUnit", wanted.responsibleUnit(), StoredText::line);
        violations.read("/ownerPost", wanted.ownerPost(), StoredText::line);
        violations.read("/emergencyPlanReference", wanted.emergencyPlanReference(), StoredText::line);
        violations.read("/note", wanted.note(), StoredText::lines);
        violations
                .refuseIf(SearchText.fold(wanted.reference()).isEmpty(), "/reference", "required", EMPTY_REFERENCE)
                .refuseIf(SearchText.fold(wanted.reference()).length() > 100, "/reference", "size", KEY_TOO_LONG)
                .refuseIf(SearchText.fold(wanted.title()).length() > 300, "/title", "size", KEY_TOO_LONG)
                .refuseIf(
                        wanted.endsOn().isBefore(wanted.startsOn()),
                        "/endsOn",
                        ENDS_BEFORE_START_CODE,
                        ENDS_BEFORE_START);
        PartyRule.check(wanted.contractorId(), wanted.parties(), violations);
        for (String zone : wanted.networkZones() == null ? List.<String>of() : wanted.networkZones()) {
            violations.refuseIf(zones.zone(zone).isEmpty(), "/networkZones", "unknown-zone", UNKNOWN_ZONE.with(zone));
        }
    }
}
