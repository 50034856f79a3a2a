package org.daicho.compliance.risk;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The risks of a day in one statement: points of each factor, and the open gaps. */
final class RiskSql {

    private static final String PEOPLE_OF_CONTRACT =
            "case a.volume when 'UNDER_10000' then 1000 when 'UNDER_100000' then 10000 when 'OVER_100000' then 100000 else 0 end";
    private static final String PEOPLE_OF_SERVICE = "coalesce(a.volume, 0)";

    /** subject_type, subject_id, label, contractor_id, unit_id, points text[], inherent, worst, gaps, score. */
    static final String RANKED =
            """
            with facts as (
              select 'contract' as subject_type, a.id as subject_id, a.title as label, a.contractor_id, a.unit_id,
                %s as points, %s as total
              from contract a where a.state not in ('CLOSED', 'CANCELLED')
              union all
              select 'cloud-service', a.id, a.name, a.contractor_id, a.unit_id, %s, %s
              from cloud_service a where a.state in ('APPROVED', 'FOUND', 'IN_USE', 'SUSPENDED')),
            exposed as (
              select g.anchor_type, g.anchor_id, max(g.severity) as worst, count(*) as gaps from gap g
              where g.recorded_until is null and g.opens_on <= :on and (g.closes_on is null or g.closes_on > :on)
              group by g.anchor_type, g.anchor_id),
            levelled as (
              select f.*, e.worst, coalesce(e.gaps, 0) as gaps
              from facts f left join exposed e on e.anchor_type = f.subject_type and e.anchor_id = f.subject_id),
            ranked as (
              select l.*, %s as inherent
              from levelled l)
            select subject_type, subject_id, label, contractor_id, unit_id, points, inherent, worst, gaps,
              inherent * coalesce(worst, 1) as score from ranked"""
                    .formatted(
                            points(PEOPLE_OF_CONTRACT),
                            total(PEOPLE_OF_CONTRACT),
                            points(PEOPLE_OF_SERVICE),
                            total(PEOPLE_OF_SERVICE),
                            RiskLevel.inherentSql("total"));

    private RiskSql() {}

    private static String points(String people) {
        return Arrays.stream(RiskFactor.values())
                .map(factor -> factor.points(people))
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** Written out: a sum over the array would be a query of its own for each row, and for each use of it. */
    private static String total(String people) {
        return Arrays.stream(RiskFactor.values())
                .map(factor -> '(' + factor.points(people) + ')')
                .collect(Collectors.joining(" + "));
    }
}
