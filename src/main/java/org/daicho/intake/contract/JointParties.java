package org.daicho.intake.contract;

import java.util.ArrayList;
import java.util.List;
import org.daicho.contract.party.Party;
import org.daicho.contract.party.PartyRule;
import org.daicho.contract.terms.NewContract;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.intake.batch.PendingRow;
import org.daicho.intake.company.Bound;
import org.daicho.intake.company.Companies;
import org.daicho.intake.company.Named;
import org.daicho.intake.profile.Field;
import org.daicho.shared.problem.Violation;
import org.daicho.shared.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by the members of one joint contract.
 *
 * @param others the companies among them beside the main one
 */
record JointParties(List<Party> parties, List<Companies.Meant> others) {

    /** Null when the row has been refused. A row that does not name members leaves them as they are. */
    static @Nullable JointParties of(
            PendingRow<ContractDraft> row, Companies companies, Companies.Meant main, @Nullable NewContract before) {
        List<Member> members = row.draft().members();
        List<Party> kept = before == null || before.parties() == null ? List.of() : before.parties();
        List<Party> parties = members == null ? kept : new ArrayList<>();
        List<Companies.Meant> met = new ArrayList<>(List.of(main));
        for (Member member : members == null ? List.<Member>of() : members) {
            Companies.Meant meant = among(met, row.draft().named(), member.named());
            if (meant == null) {
                meant = companies.meant(row, Field.JOINT_PARTIES, member.named(), bounds(kept));
                if (meant == null) {
                    return null;
                }
                met.add(meant);
            }
            parties.add(new Party(meant.contractor().id(), member.share()));
        }
        Violations broken = new Violations();
        PartyRule.check(main.contractor().id(), parties, broken);
        for (Violation one : broken.list()) {
            row.refuse(Field.JOINT_PARTIES, one.code(), one.message());
        }
        return broken.list().isEmpty() ? new JointParties(parties, met.subList(1, met.size())) : null;
    }

    /** The company that the row has named already; what is new to the register is in nobody's list yet. */
    private static Companies.@Nullable Meant among(List<Companies.Meant> met, Named main, Named wanted) {
        return met.stream()
                .filter(one -> isSame(wanted, one, one == met.get(0) ? main.name() : null))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(Named wanted, Companies.Meant one, @Nullable CompanyName asWritten) {
        String number = one.contractor().corporateNumber();
        if (wanted.number() != null && number != null) {
            return wanted.number().digits().equals(number);
        }
        return wanted.name().compare(one.contractor().name()) == CompanyName.Likeness.SAME
                || asWritten != null && wanted.name().compare(asWritten) == CompanyName.Likeness.SAME;
    }

    private static List<Bound> bounds(List<Party> kept) {
        return kept.stream().map(party -> new Bound(party.contractorId(), null)).toList();
    }
}
