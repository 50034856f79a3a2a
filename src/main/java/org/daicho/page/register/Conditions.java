package org.daicho.page.register;

import java.util.List;
import org.daicho.externalservice.condition.ConditionAnswer;
import org.daicho.externalservice.condition.ConditionList;
import org.daicho.externalservice.condition.ConditionResult;
import org.daicho.externalservice.condition.ConditionView;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Rows;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;

/** The conditions under which a service may be used, and what was found about each. */
final class Conditions {

    private Conditions() {}

    static Section section(Tongue l, ConditionList conditions) {
        String heading = l.of("利用の条件", "Conditions of use");
        List<String> headings = List.of(
                l.of("符号", "Code"),
                l.of("条件", "Condition"),
                l.of("区分", "Kind"),
                l.of("確認", "Found"),
                l.of("確認日", "On"),
                l.of("内容", "Note"));
        return Section.table(
                "conditions",
                heading,
                new Rows(
                        heading,
                        headings,
                        conditions.items().stream().map(one -> row(l, one)).toList(),
                        null),
                l.of("当てはまる条件はありません。", "None apply."));
    }

    private static List<Cell> row(Tongue l, ConditionView condition) {
        ConditionAnswer answer = condition.answer();
        return List.of(
                Cell.of(condition.code()),
                Cell.of(l.of(condition.title())),
                Cell.of(l.of(condition.obligation().label())),
                answer == null
                        ? Cell.marked(l.of("未確認", "not checked"), "medium")
                        : answer.result() == ConditionResult.NOT_MET
                                ? Cell.marked(l.of(answer.result().label()), "high")
                                : Cell.of(l.of(answer.result().label())),
                Cell.of(answer == null ? null : l.day(answer.checkedOn())),
                Cell.of(answer == null ? null : answer.note() != null ? answer.note() : answer.reason()));
    }
}
