package org.daicho.bundle.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daicho.bundle.bag.Manifest;
import org.daicho.bundle.checking.listing.ManifestLines;

class MatchingTest {

    @Property
    void whatever_the_order_each_file_is_found_as_it_is(
            @ForAll Set<@IntRange(max = 60) Integer> promised,
            @ForAll Set<@IntRange(max = 60) Integer> present,
            @ForAll Set<@IntRange(max = 60) Integer> changed,
            @ForAll boolean shuffled,
            @ForAll long seed)
            throws IOException {
        List<Integer> order = new ArrayList<>(present);
        if (shuffled) {
            Collections.shuffle(order, new Random(seed));
        }
        List<Finding> findings = new ArrayList<>();
        Matching matching = new Matching(lines(promised), findings::add);
        for (int file : order) {
            matching.found("data/" + file, sha256(changed.contains(file) ? 1 : 0));
        }
        matching.finish();

        assertThat(findings).hasSize(union(promised, present).size());
        for (Finding finding : findings) {
            int file = Integer.parseInt(finding.about().ja().substring("data/".length()));
            boolean holds = promised.contains(file) && present.contains(file) && !changed.contains(file);
            assertThat(finding.mark() == Finding.Mark.HOLDS).isEqualTo(holds);
            if (!present.contains(file)) {
                assertThat(finding.message()).isEqualTo(Matching.MISSING);
            } else if (!promised.contains(file)) {
                assertThat(finding.message()).isEqualTo(Matching.ADDED);
            }
        }
    }

    private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
        Set<Integer> both = new HashSet<>(a);
        both.addAll(b);
        return both;
    }

    private static ManifestLines lines(Set<Integer> files) {
        String text = files.stream()
                .map(file -> Manifest.line(sha256(0), "data/" + file))
                .collect(Collectors.joining());
        return new ManifestLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Manifest.PAYLOAD);
    }

    private static String sha256(int digit) {
        return Integer.toString(digit).repeat(64);
    }
}
