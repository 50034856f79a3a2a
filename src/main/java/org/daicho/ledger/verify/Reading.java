package org.daicho.ledger.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.daicho.ledger.tree.GrowingRoot;
import org.daicho.ledger.tree.MerkleHash;
import org.daicho.ledger.tree.TreeNode;
import org.jspecify.annotations.Nullable;

/** One reading of the record from one position to another, stretch by stretch; keeps only what is wrong. */
final class Reading {

    /** Whoever changed more than this need not be told each of it. */
    static final int MOST = 1_000;

    private final GrowingRoot root;
    private final NavigableMap<Long, List<Witness>> witnesses = new TreeMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long agreed;
    private int heard;
    private boolean truncated;

    /** The entry that stands at a position, and the hash it has now. */
    record Found(UUID id, byte[] hash) {}

    /** @param edge the complete subtrees of the tree before the first position that is read */
    Reading(long before, Map<TreeNode, byte[]> edge, List<Witness> all) {
        this.root = new GrowingRoot(before, edge);
        this.agreed = before;
        all.forEach(witness -> witnesses
                .computeIfAbsent(witness.checkpoint().size(), size -> new ArrayList<>())
                .add(witness));
        hear();
    }

    /**
     * The next stretch.
     *
     * @param entries by position
     * @param nodes what the stretch has completed, and its edge to the left
     */
    void read(long to, Map<Long, Found> entries, Map<TreeNode, byte[]> nodes) {
        nodes.keySet().stream()
                .filter(node -> node.level() > 0)
                .sorted(Reading::leftToRight)
                .forEach(node -> {
                    if (node.last() > root.size() && !follows(node, nodes)) {
                        note(Finding.over(FindingKind.TREE_ALTERED, node.first(), node.last(), null));
                    }
                });
        for (long position = root.size() + 1; position <= to; position++) {
            byte[] sealed = nodes.get(new TreeNode(0, position - 1));
            if (sealed == null) {
                note(Finding.over(FindingKind.TREE_ALTERED, position, position, null));
                sealed = MerkleHash.empty();
            }
            compare(position, sealed, entries.get(position));
            root.add(sealed);
            hear();
        }
    }

    private static int leftToRight(TreeNode one, TreeNode other) {
        return one.first() == other.first()
                ? Integer.compare(one.level(), other.level())
                : Long.compare(one.first(), other.first());
    }

    /** A node is held against its stored children, so that one changed hash is not reported up to the root. */
    private static boolean follows(TreeNode node, Map<TreeNode, byte[]> nodes) {
        byte[] left = nodes.get(node.left());
        byte[] right = nodes.get(node.right());
        return left != null && right != null && Arrays.equals(MerkleHash.node(left, right), nodes.get(node));
    }

    private void compare(long position, byte[] sealed, @Nullable Found entry) {
        if (entry != null && Arrays.equals(sealed, entry.hash())) {
            return;
        }
        if (slots.size() == MOST) {
            truncated = true;
            return;
        }
        slots.add(new Slot(
                position,
                ByteBuffer.wrap(sealed),
                entry == null ? null : ByteBuffer.wrap(entry.hash()),
                entry == null ? null : entry.id()));
    }

    /** Entries behind the tree's end wait for the sealer; but where some were put in, others were pushed out to here. */
    void behind(long position, Found entry) {
        if (!slots.isEmpty()) {
            slots.add(new Slot(position, null, ByteBuffer.wrap(entry.hash()), entry.id()));
        }
    }

    /** Every checkpoint of the size reached is compared; one that disagrees puts the range since the last that agreed in doubt. */
    private void hear() {
        List<Witness> here = witnesses.remove(root.size());
        if (here == null) {
            return;
        }
        byte[] computed = root.root();
        for (Witness witness : here) {
            heard++;
            if (Arrays.equals(computed, witness.checkpoint().root())) {
                agreed = root.size();
            } else {
                note(Finding.over(
                        FindingKind.CHECKPOINT_DIFFERS,
                        agreed + 1,
                        Math.max(agreed + 1, root.size()),
                        witness.objectKey()));
            }
        }
    }

    /** Those that speak of more entries than there are. */
    void hearOfMoreThan(long size) {
        Map.Entry<Long, List<Witness>> last = witnesses.lastEntry();
        if (last != null && last.getKey() > size) {
            note(Finding.over(
                    FindingKind.LEDGER_SHORTER,
                    size + 1,
                    last.getKey(),
                    last.getValue().get(0).objectKey()));
        }
    }

    void note(Finding finding) {
        if (findings.size() == MOST) {
            truncated = true;
        } else if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(Misplaced.name(slots));
        all.addAll(findings);
        return all;
    }

    int heard() {
        return heard;
    }

    boolean truncated() {
        return truncated;
    }
}
