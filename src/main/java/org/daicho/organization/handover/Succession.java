package org.daicho.organization.handover;

import org.daicho.organization.holding.HoldingView;
import org.daicho.organization.holding.NewHolding;
import org.daicho.organization.post.PostView;
import org.jspecify.annotations.Nullable;

/**
 * One follows another in a post.
 *
 * @param wanted absent if the post falls vacant
 * @param pointer where the body names the one who follows
 */
record Succession(HoldingView present, PostView post, @Nullable NewHolding wanted, String pointer) {}
