package org.daicho.page.contract;

import java.util.ArrayList;
import java.util.List;
import org.daicho.contract.ContractView;
import org.daicho.contract.terms.ContractState;
import org.daicho.page.ask.Asking;
import org.daicho.page.contract.record.Happening;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Tongue;

/** What can be done with a contract as it stands, by whoever reads its page. */
public final class ContractDoing {

    private ContractDoing() {}

    public static List<Cell> links(Asking asking, Tongue l, ContractView contract) {
        List<Cell> links = new ArrayList<>();
        String place = "/portal/contracts/" + contract.id();
        ContractState state = contract.state();
        boolean over = state == ContractState.CLOSED || state == ContractState.CANCELLED;
        if (!over && asking.may("contract:write")) {
            links.add(Cell.link(l.of("契約の内容を変更する", "Change the terms"), place + "/change"));
            links.add(Cell.link(l.of("条項を確認する", "State the clauses"), place + "/clauses"));
            for (Happening happening : Happening.values()) {
                links.add(Cell.link(happening.label(l), place + "/records/" + happening.path()));
            }
            for (Step step : Step.values()) {
                if (step.isFrom(state) && asking.may(step.permission())) {
                    links.add(Cell.link(step.label(l), place + "/steps/" + step.path()));
                }
            }
        }
        return links;
    }
}
