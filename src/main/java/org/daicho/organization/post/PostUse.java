package org.daicho.organization.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.problem.Violation;

/** Whatever is tied to posts and so keeps one from ending; packages below implement it for their own things. */
public interface PostUse {

    /** Everything of the post that goes on after the day. */
    List<Violation> after(UUID postId, LocalDate lastDay);
}
