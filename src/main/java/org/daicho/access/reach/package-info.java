/**
 * How far a right goes: which things a caller reaches with it, decided here and nowhere else.
 *
 * <p>A caller is bound by an operation when every role that gives them its permission is {@linkplain org.daicho.access.Tie
 * tied}. Whoever is not bound sees everything, and nothing here is asked of the database. For whoever is bound:
 *
 * <ol>
 *   <li>{@link org.daicho.access.reach.Anchoring} finds what they reach by name: the units below theirs, the things that their
 *       posts answer for, the things that their audit has in scope. This room knows neither units nor audits, so the rooms
 *       that do implement it.
 *   <li>{@link org.daicho.access.reach.Reachables} says what hangs on what: each room names its own subjects, their tables, and
 *       the columns that lead to the subjects of rooms above it. {@link org.daicho.access.reach.Subjects} makes one SQL set
 *       of it for each subject, never a question for each row, so that a page costs everybody about the same.
 *   <li>An operation states its subject: {@link org.daicho.access.gate.Within} for one that has an id or a list of its own,
 *       {@link org.daicho.access.gate.OpenToBound} for what tells nothing about anybody's things. An operation that states
 *       nothing is closed to bound callers: what is new is closed until somebody has thought about it.
 *   <li>{@link org.daicho.access.gate.Gate} asks for the id in the path before the operation begins and answers 404 as for
 *       something that does not exist. {@code Keyset} asks {@link org.daicho.shared.page.ListLimit} for every list, count and
 *       file. What is counted or read in SQL beside it asks {@link org.daicho.access.reach.Reach} itself. And whatever is
 *       written is looked at once more when it is recorded, by {@link org.daicho.access.reach.Written}: 403, and nothing of it
 *       stays.
 * </ol>
 */
@NullMarked
package org.daicho.access.reach;

import org.jspecify.annotations.NullMarked;
