package org.daicho.ledger.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Which runs of leaves a proof consists of. Made before anything is read, so that all their nodes, O(log n) of them, are
 * read at once.
 */
public final class ProofPlan {

    private final List<Leaves> runs;

    private ProofPlan(List<Leaves> runs) {
        this.runs = runs;
    }

    /** The root of the tree of this size. */
    public static ProofPlan root(long size) {
        return new ProofPlan(List.of(new Leaves(0, size)));
    }

    /**
     * PATH of section 2.1.3.1.
     *
     * @param index of the leaf, from 0, smaller than {@code size}
     */
    public static ProofPlan inclusion(long index, long size) {
        List<Leaves> path = new ArrayList<>();
        Leaves here = new Leaves(0, size);
        while (here.count() > 1) {
            Leaves left = new Leaves(here.from(), here.split());
            Leaves right = new Leaves(here.split(), here.to());
            boolean goesLeft = index < here.split();
            path.add(goesLeft ? right : left);
            here = goesLeft ? left : right;
        }
        Collections.reverse(path);
        return new ProofPlan(path);
    }

    /**
     * PROOF of section 2.1.4.1; empty for {@code from} 0 and for equal sizes.
     *
     * @param from not more than {@code to}
     */
    public static ProofPlan consistency(long from, long to) {
        List<Leaves> path = new ArrayList<>();
        if (from == 0 || from == to) {
            return new ProofPlan(path);
        }
        Leaves here = new Leaves(0, to);
        while (from != here.to()) {
            Leaves left = new Leaves(here.from(), here.split());
            Leaves right = new Leaves(here.split(), here.to());
            boolean goesLeft = from <= here.split();
            path.add(goesLeft ? right : left);
            here = goesLeft ? left : right;
        }
        if (here.from() > 0) {
            path.add(here);
        }
        Collections.reverse(path);
        return new ProofPlan(path);
    }

    /** Every stored node that is needed. */
    public List<TreeNode> nodes() {
        return runs.stream().flatMap(run -> run.cover().stream()).toList();
    }

    /** The hashes of the proof in the order of the RFC. */
    public List<byte[]> hashes(Function<TreeNode, byte[]> nodes) {
        return runs.stream().map(run -> run.hash(nodes)).toList();
    }
}
