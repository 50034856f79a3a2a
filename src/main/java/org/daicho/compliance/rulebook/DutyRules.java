package org.daicho.compliance.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.daicho.compliance.rule.Anchor;
import org.daicho.compliance.rule.GapRule;
import org.daicho.compliance.rule.Severity;
import org.daicho.compliance.rule.Stretches;
import org.daicho.shared.text.Text;

/** Who answers: that every contract and service has a post that does, on every day, and that the post has a holder. */
final class DutyRules {

    static final List<GapRule> ALL = Stream.of(
                    both(
                            Anchor.CONTRACT,
                            "CONTRACT_OWNER",
                            "CONTRACT",
                            Text.of("委託契約の責任者", "contract owner"),
                            Basis.OUTSOURCING,
                            "a.state not in ('CLOSED', 'CANCELLED')",
                            "a.starts_on"),
                    both(
                            Anchor.CLOUD_SERVICE,
                            "CLOUD_SERVICE_MANAGER",
                            "SERVICE",
                            Text.of("クラウドサービス管理者", "cloud service manager"),
                            Basis.EXTERNAL_SERVICES,
                            CloudServiceRules.USED,
                            CloudServiceRules.SINCE),
                    both(
                            Anchor.SOCIAL_MEDIA_ACCOUNT,
                            "SOCIAL_MEDIA_RESPONSIBLE_PERSON",
                            "ACCOUNT",
                            Text.of("ソーシャルメディア責任者", "responsible person"),
                            Basis.SOCIAL_MEDIA,
                            CloudServiceRules.USED,
                            CloudServiceRules.SINCE))
            .flatMap(List::stream)
            .toList();

    private DutyRules() {}

    private static List<GapRule> both(
            Anchor anchor, String duty, String prefix, Text who, Text basis, String condition, String from) {
        String assigned = "from assignment s where s.subject_type = '" + anchor.subject() + "' and s.subject_id = a.id"
                + " and s.duty = '" + duty + "'";
        return List.of(
                new GapRule(
                        prefix + "_OWNER_MISSING",
                        anchor,
                        Severity.HIGH,
                        new Text(who.ja() + "がいない", "No " + who.en()),
                        new Text(who.ja() + "の職が割り当てられていません。", "No post is assigned as " + who.en() + "."),
                        basis,
                        Text.of("責任を持つ職を割り当ててください。", "Assign a post that answers for it."),
                        Stretches.uncovered(condition, from, "select s.from_on, s.until_on " + assigned)),
                new GapRule(
                        prefix + "_OWNER_VACANT",
                        anchor,
                        Severity.MEDIUM,
                        new Text(who.ja() + "の職が空席", "The post of the " + who.en() + " is vacant"),
                        new Text(who.ja() + "の職「%s」に在職者がいません。", "Nobody holds the post of the " + who.en() + ", %s."),
                        Basis.ORGANISATION,
                        Text.of("在職者を登録するか、別の職に引き継いでください。", "Register who holds it, or hand over to another post."),
                        Stretches.uncovered(
                                        condition,
                                        "daterange(greatest(d.from_on, " + from + "), d.until_on, '[]')",
                                        "join lateral (select s.post_id, s.from_on, s.until_on " + assigned
                                                + " and (s.until_on is null or s.until_on >= greatest(s.from_on, "
                                                + from
                                                + "))) d on true join post p on p.id = d.post_id",
                                        "select h.from_on, h.until_on from holding h where h.post_id = d.post_id")
                                .naming("array[p.name]")
                                .about("post", "p.id")));
    }
}
