package org.daicho.assurance.inspection.result;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daicho.assurance.inspection.SelfInspectionView;
import org.daicho.assurance.inspection.questionnaire.Question;
import org.daicho.organization.post.PostDirectory;
import org.daicho.organization.post.PostView;
import org.daicho.organization.unit.UnitDirectory;
import org.daicho.organization.unit.UnitView;
import org.daicho.shared.page.Column;
import org.daicho.shared.page.Keyset;
import org.daicho.shared.page.ListAnswers;
import org.daicho.shared.page.Page;
import org.daicho.shared.page.PageRequest;
import org.daicho.shared.page.SortKey;

/** The answers of a round, by question, with the names that people look for in them. */
@Singleton
class GivenAnswerList {

    private static final SortKey CODE = SortKey.text("code", "code");

    private static final List<Column<AnswerRow>> COLUMNS = List.of(
            Column.of("設問番号", AnswerRow::code),
            Column.of("設問", AnswerRow::text),
            Column.of("所属", AnswerRow::unitName),
            Column.of("職", AnswerRow::postName),
            Column.of("回答", AnswerRow::value),
            Column.of("期待される回答", AnswerRow::expected),
            Column.of("判定", row -> row.conforming() ? "適" : "不適"),
            Column.of("備考", AnswerRow::note));

    /** For the specification. */
    static final String EXAMPLE =
            """
            設問番号,設問,所属,職,回答,期待される回答,判定,備考
            Q02,委託先から情報の消去証明書を受け取っていますか。,総務課,総務課長,NO,YES,不適,1件について証明書を請求中。
            """;

    private final Keyset keyset;
    private final ListAnswers answers;
    private final PostDirectory posts;
    private final UnitDirectory units;

    @Inject
    GivenAnswerList(Keyset keyset, ListAnswers answers, PostDirectory posts, UnitDirectory units) {
        this.keyset = keyset;
        this.answers = answers;
        this.posts = posts;
        this.units = units;
    }

    Response answer(SelfInspectionView round, GivenAnswerFilter filter, PageRequest request, HttpHeaders headers) {
        return answers.answer(headers, request, "self-inspection-answers", COLUMNS, page -> page(round, filter, page));
    }

    @Transactional
    Page<AnswerRow> page(SelfInspectionView round, GivenAnswerFilter filter, PageRequest request) {
        Page<GivenAnswer> found = keyset.page(
                new Keyset.Listing<>(
                        GivenAnswer.class,
                        "self-inspection-answers",
                        filter.criteria(round.id()),
                        new SortKey.Chosen(CODE, false),
                        answer -> answer.code,
                        answer -> answer.id),
                request);
        Map<UUID, String> postNames = posts.views(ids(found, answer -> answer.postId)).stream()
                .collect(Collectors.toMap(PostView::id, PostView::name));
        Map<UUID, String> unitNames = units.views(ids(found, answer -> answer.unitId)).stream()
                .collect(Collectors.toMap(UnitView::id, UnitView::name));
        Map<String, Question> questions =
                round.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        return found.map(answer -> new AnswerRow(
                answer.code,
                questions.get(answer.code).text(),
                answer.postId,
                postNames.get(answer.postId),
                answer.unitId,
                unitNames.get(answer.unitId),
                answer.value,
                questions.get(answer.code).expected(),
                answer.conforming,
                answer.note));
    }

    private static List<UUID> ids(Page<GivenAnswer> found, Function<GivenAnswer, UUID> id) {
        return found.items().stream().map(id).distinct().toList();
    }
}
