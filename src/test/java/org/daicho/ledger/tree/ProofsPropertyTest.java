package org.daicho.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProofsPropertyTest {

    private static final int SIZES = 130;
    private static final int LARGEST = 700;

    private static final List<byte[]> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> MerkleHash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    /** Every complete subtree, as the table holds them. */
    private static final Map<TreeNode, byte[]> NODES = nodes();

    @Test
    void every_root_and_every_proof_is_that_of_the_rfc_for_every_size_up_to_a_hundred_and_more() {
        for (int size = 1; size <= SIZES; size++) {
            List<byte[]> leaves = LEAVES.subList(0, size);
            assertThat(root(size)).isEqualTo(NaiveTree.root(leaves));
            for (int other = 0; other < size; other++) {
                assertThat(hashes(ProofPlan.inclusion(other, size)))
                        .containsExactlyElementsOf(NaiveTree.path(other, leaves));
                assertThat(hashes(ProofPlan.consistency(other + 1, size)))
                        .containsExactlyElementsOf(NaiveTree.proof(other + 1, leaves));
            }
        }
    }

    @Property
    void what_is_in_the_tree_is_proved_and_nothing_else(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int somewhere,
            @ForAll @IntRange(max = LARGEST - 1) int elsewhere) {
        int index = somewhere % size;
        byte[] root = root(size);
        List<byte[]> proof = hashes(ProofPlan.inclusion(index, size));
        assertThat(Proofs.includes(index, size, LEAVES.get(index), proof, root)).isTrue();
        boolean same = elsewhere == index;
        assertThat(Proofs.includes(index, size, LEAVES.get(elsewhere), proof, root))
                .isEqualTo(same);
        assertThat(Proofs.includes(elsewhere, size, LEAVES.get(index), proof, root))
                .isEqualTo(same);
        assertThat(Proofs.includes(index, size, LEAVES.get(index), longer(proof), root))
                .isFalse();
        if (!proof.isEmpty()) {
            assertThat(Proofs.includes(index, size, LEAVES.get(index), shorter(proof), root))
                    .isFalse();
        }
        assertThat(ProofPlan.inclusion(index, size).nodes()).hasSizeLessThan(20);
    }

    @Property
    void a_longer_tree_is_proved_to_begin_with_the_shorter_one_and_with_no_other(
            @ForAll @IntRange(max = LARGEST) int one, @ForAll @IntRange(max = LARGEST) int two) {
        int from = Math.min(one, two);
        int to = Math.max(one, two);
        List<byte[]> proof = hashes(ProofPlan.consistency(from, to));
        assertThat(Proofs.consistent(from, to, root(from), root(to), proof)).isTrue();
        assertThat(Proofs.consistent(from, to, MerkleHash.leaf(new byte[] {1}), root(to), proof))
                .isFalse();
        assertThat(Proofs.consistent(from, to, root(from), root(to), longer(proof)))
                .isFalse();
        assertThat(Proofs.consistent(to + 1L, to, root(from), root(to), proof)).isFalse();
        if (!proof.isEmpty()) {
            assertThat(Proofs.consistent(from, to, root(from), MerkleHash.leaf(new byte[] {1}), proof))
                    .isFalse();
            assertThat(Proofs.consistent(from, to, root(from), root(to), shorter(proof)))
                    .isFalse();
        }
    }

    /** From the test vectors of Certificate Transparency's reference code: eight leaves of known roots. */
    @Test
    void the_hashes_are_those_of_certificate_transparency() {
        HexFormat hex = HexFormat.of();
        List<byte[]> leaves = List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .stream()
                .map(hex::parseHex)
                .map(MerkleHash::leaf)
                .toList();
        assertThat(hex.formatHex(MerkleHash.empty()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex.formatHex(leaves.get(0)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex.formatHex(NaiveTree.root(leaves)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    private static Map<TreeNode, byte[]> nodes() {
        Map<TreeNode, byte[]> nodes = new HashMap<>();
        for (int level = 0; 1 << level <= LARGEST; level++) {
            for (int index = 0; (index + 1) << level <= LARGEST; index++) {
                nodes.put(
                        new TreeNode(level, index),
                        NaiveTree.root(LEAVES.subList(index << level, (index + 1) << level)));
            }
        }
        return nodes;
    }

    private static byte[] root(int size) {
        return hashes(ProofPlan.root(size)).get(0);
    }

    private static List<byte[]> hashes(ProofPlan plan) {
        assertThat(NODES.keySet()).containsAll(plan.nodes());
        return plan.hashes(NODES::get);
    }

    private static List<byte[]> longer(List<byte[]> proof) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(MerkleHash.empty());
        return longer;
    }

    private static List<byte[]> shorter(List<byte[]> proof) {
        return proof.subList(0, proof.size() - 1);
    }
}
