package org.daicho.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daicho.catalogue.zone.NetworkZone;
import org.daicho.catalogue.zone.NetworkZones;
import org.daicho.shared.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredZonesTest {

    private final NetworkZones delivered = new ConfiguredZones(Optional::empty);

    @Test
    void the_four_zones_of_the_basic_policy_come_with_the_product_the_most_protected_first() {
        assertThat(delivered.all())
                .extracting(NetworkZone::code)
                .containsExactly("MY_NUMBER", "LGWAN", "SECURITY_CLOUD", "INTERNET");
    }

    @Test
    void a_zone_is_found_as_registers_write_it() {
        assertThat(delivered.ofLabel("ＬＧＷＡＮ接続系 ").map(NetworkZone::code)).contains("LGWAN");
        assertThat(delivered.ofLabel("インターネット接続系").map(NetworkZone::code)).contains("INTERNET");
        assertThat(delivered.ofLabel("-")).isEmpty();
    }

    @Test
    void a_body_with_three_zones_names_its_own_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("zones.json"),
                """
                [{"code": "INTERNET", "label": {"ja": "インターネット接続系", "en": "internet"}, "rank": 1},
                 {"code": "MY_NUMBER", "label": {"ja": "個人番号利用事務系", "en": "My Number"}, "rank": 3},
                 {"code": "LGWAN", "label": {"ja": "LGWAN接続系", "en": "LGWAN"}, "rank": 2}]
                """);

        NetworkZones own = new ConfiguredZones(() -> Optional.of(file));

        assertThat(own.all()).extracting(NetworkZone::code).containsExactly("MY_NUMBER", "LGWAN", "INTERNET");
        assertThat(own.zone("SECURITY_CLOUD")).isEmpty();
    }

    @Test
    void two_zones_of_one_rank_are_refused() {
        List<NetworkZone> equal =
                List.of(new NetworkZone("A", Text.of("甲", "a"), 1), new NetworkZone("B", Text.of("乙", "b"), 1));

        assertThatIllegalStateException().isThrownBy(() -> new ConfiguredZones(equal));
    }
}
