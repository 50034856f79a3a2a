package org.daicho.contract.clause;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.daicho.contract.reference.EvidenceReferences;
import org.daicho.organization.post.PostDirectory;
import org.daicho.shared.problem.Violations;
import org.daicho.shared.text.Text;

/** Whether what a statement refers to exists. */
@Singleton
public class StatementReferences {

    private static final Text NO_POST = Text.of("この職は登録されていません。", "This post is not registered.");

    private final PostDirectory posts;
    private final EvidenceReferences evidence;

    @Inject
    StatementReferences(PostDirectory posts, EvidenceReferences evidence) {
        this.posts = posts;
        this.evidence = evidence;
    }

    /** Notes what does not exist, with pointers under the given one. */
    public void check(String pointer, NewStatement statement, Violations violations) {
        violations.refuseIf(
                statement.approverPostId() != null && !posts.exists(statement.approverPostId()),
                pointer + "/approverPostId",
                "unknown-post",
                NO_POST);
        evidence.check(statement.evidenceIds(), pointer + "/evidenceIds", violations);
    }
}
