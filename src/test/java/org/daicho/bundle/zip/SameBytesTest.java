package org.daicho.bundle.zip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Bundles are downloaded again years later and must be the same to the byte: their ETag promises it and signatures may
 * rest on it. If this test fails, do not change it; bundles frozen before the change need the old bytes.
 */
class SameBytesTest {

    @Test
    void the_bytes_of_a_small_bundle_never_change() {
        var frozen = new Frozen()
                .add("b/bagit.txt", "BagIt-Version: 1.0\n".getBytes(UTF_8))
                .add("b/data/空.txt", new byte[0]);

        assertThat(hex(frozen.whole()))
                .isEqualTo("504b03040a0000080000dd4b815c6b8d3a1c13000000130000000b000000622f62616769742e747874"
                        + "42616749742d56657273696f6e3a20312e300a"
                        + "504b03040a0000080000dd4b815c0000000000000000000000000e000000622f646174612fe7a9ba2e747874"
                        + "504b01023f030a0000080000dd4b815c6b8d3a1c13000000130000000b000000"
                        + "0000000000000000a48100000000622f62616769742e747874"
                        + "504b01023f030a0000080000dd4b815c0000000000000000000000000e000000"
                        + "0000000000000000a4813c000000622f646174612fe7a9ba2e747874"
                        + "504b0506000000000200020075000000680000000000");
    }

    @Test
    void the_bytes_around_a_large_entry_never_change() {
        var large = new PlacedEntry("a", 0x1_0000_0000L, 0x89ABCDEFL, 0xFFFF_FFFFL, 0);

        assertThat(hex(ZipRecords.localHeader(large, Frozen.TIME)))
                .isEqualTo("504b03042d0000080000dd4b815cefcdab89ffffffffffffffff0100140061"
                        + "0100100000000000010000000000000001000000");
        assertThat(hex(ZipRecords.directoryRecord(large, Frozen.TIME)))
                .isEqualTo("504b01023f032d0000080000dd4b815cefcdab89ffffffffffffffff01001c00"
                        + "0000000000000000a481ffffffff61"
                        + "0100180000000000010000000000000001000000ffffffff00000000");
        assertThat(hex(ZipRecords.end(new ZipExtent(65_535, 0x1_0000_0000L, 51))))
                .isEqualTo("504b06062c000000000000003f032d000000000000000000"
                        + "ffff000000000000ffff00000000000033000000000000000000000001000000"
                        + "504b060700000000330000000100000001000000"
                        + "504b050600000000ffffffff33000000ffffffff0000");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
