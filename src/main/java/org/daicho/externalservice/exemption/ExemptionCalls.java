package org.daicho.externalservice.exemption;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.ledger.kept.ListOf;
import org.daicho.ledger.kept.Lists;
import org.daicho.shared.http.Answers;
import org.daicho.shared.http.IfMatch;
import org.daicho.shared.http.MergePatch;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;
import org.jspecify.annotations.Nullable;

/** The calls under {@code /{resource}/{id}/exceptions}, the same for services and accounts. */
@Singleton
public class ExemptionCalls {

    public static final String CSV =
            """
            例外,要件,理由,開始日,終了日
            条件の不適合,CS-10,代替のサービスが年度内に調達できないため,2026-04-01,2027-03-31
            """;

    private static final ListOf<Exemption, ExemptionView> LIST = ListOf.of(
                    Exemption.class,
                    "exceptions",
                    ExemptionView::of,
                    List.of(
                            Column.of("例外", one -> one.kind().label().ja()),
                            Column.of("要件", ExemptionView::code),
                            Column.of("理由", ExemptionView::reason),
                            Column.of("開始日", ExemptionView::fromOn),
                            Column.of("終了日", ExemptionView::untilOn)))
            .orderedBy(SortKey.date("fromOn", "fromOn"), one -> one.fromOn)
            .orderedBy(SortKey.date("untilOn", "untilOn"), one -> one.untilOn)
            .remembering(ExemptionView.class);

    private final Exemptions exemptions;
    private final ExemptionRegister register;
    private final ExemptionRule rule;
    private final Lists lists;
    private final MergePatch patches;

    @Inject
    ExemptionCalls(
            Exemptions exemptions, ExemptionRegister register, ExemptionRule rule, Lists lists, MergePatch patches) {
        this.exemptions = exemptions;
        this.register = register;
        this.rule = rule;
        this.lists = lists;
        this.patches = patches;
    }

    /** @param path of the exceptions of this service */
    public Response create(String serviceType, UUID serviceId, String edition, String path, NewExemption wanted) {
        ExemptionView created = register.grant(serviceType, serviceId, rule.require(wanted, edition));
        return Answers.created(path + '/' + created.id(), created);
    }

    public Response list(
            String serviceType, UUID serviceId, ExemptionFilter filter, PageRequest page, HttpHeaders headers) {
        Criteria criteria = filter.criteria()
                .always(
                        "e.serviceType = :serviceType and e.serviceId = :serviceId",
                        Map.of("serviceType", serviceType, "serviceId", serviceId));
        return lists.answer(LIST, criteria, filter.sort, page, headers);
    }

    public Response read(String serviceType, UUID serviceId, UUID id, Request request) {
        return Answers.read(request, exemptions.get(serviceType, serviceId, id).view());
    }

    public Response change(
            String serviceType, UUID serviceId, String edition, UUID id, @Nullable IfMatch ifMatch, JsonNode patch) {
        Exemption exemption = exemptions.get(serviceType, serviceId, id);
        IfMatch.require(ifMatch, exemption.version);
        NewExemption merged = rule.require(patches.merge(exemption.written(), patch, NewExemption.class), edition);
        if (!merged.equals(exemption.written())) {
            exemption.write(merged);
            exemptions.record(exemption, "changed");
        }
        return Answers.ok(exemption.view());
    }
}
