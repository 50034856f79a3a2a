package org.daicho.contract.subcontract;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.daicho.contract.subcontract.decision.SubcontractState;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a list of subcontracts may be narrowed. */
public class SubcontractFilter {

    @QueryParam("q")
    @Parameter(description = "再委託先の名称の一部。Part of the subcontractor's name.", example = "運用")
    public @Nullable String q;

    @QueryParam("state")
    public @Nullable SubcontractState state;

    @QueryParam("parentId")
    @Parameter(description = "この再委託の下のもの。Those below this one.")
    public @Nullable UUID parentId;

    @QueryParam("contractorId")
    @Parameter(description = "再委託先。The subcontractor.")
    public @Nullable UUID contractorId;

    @QueryParam("myNumber")
    public @Nullable Boolean myNumber;

    @QueryParam("found")
    @Parameter(description = "承諾なく行われていることが判明したもの。Whether it was found at work without approval.")
    public @Nullable Boolean found;

    @QueryParam("sort")
    @Parameter(description = "並び順：createdAt, updatedAt（先頭に - で逆順）。Order; a leading - reverses it.")
    public @Nullable String sort;

    Criteria criteria(@Nullable UUID contractId) {
        return new Criteria()
                .when("contractId", contractId, "e.contractId = :contractId")
                .when("q", q, q == null ? null : SearchText.fold(q), "locate(:q, e.contractorKey) > 0")
                .when("state", state, "e.state = :state")
                .when("parentId", parentId, "e.parentId = :parentId")
                .when("contractorId", contractorId, "e.contractorId = :contractorId")
                .when("myNumber", myNumber, "e.myNumber = :myNumber")
                .when("found", found, "case when e.foundOn is null then false else true end = :found");
    }
}
