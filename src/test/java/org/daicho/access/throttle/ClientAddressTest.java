package org.daicho.access.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void without_proxies_only_the_connection_is_believed() {
        assertThat(new ClientAddress(0).of("192.0.2.1", List.of("203.0.113.9"))).isEqualTo("192.0.2.1");
    }

    @Test
    void behind_a_proxy_what_it_added_is_believed_and_nothing_before_it() {
        var address = new ClientAddress(1);
        assertThat(address.of("10.0.0.1", List.of("198.51.100.7, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(address.of("10.0.0.1", List.of("198.51.100.7", "203.0.113.9")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void behind_two_proxies_the_second_from_the_end_is_the_caller() {
        assertThat(new ClientAddress(2).of("10.0.0.1", List.of("1.1.1.1, 203.0.113.9, 10.0.0.2")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void whoever_comes_in_beside_the_proxies_is_known_by_the_connection() {
        assertThat(new ClientAddress(2).of("192.0.2.1", List.of("203.0.113.9"))).isEqualTo("192.0.2.1");
    }

    @Test
    void what_is_no_address_is_no_way_around_the_limit() {
        var address = new ClientAddress(1);
        assertThat(address.of("10.0.0.1", List.of("nonsense-1")))
                .isEqualTo(address.of("10.0.0.1", List.of("nonsense-2")));
    }

    @Test
    void a_network_of_ipv6_is_one_caller() {
        var address = new ClientAddress(0);
        assertThat(address.of("2001:db8:1:2::1", List.of()))
                .isEqualTo(address.of("2001:db8:1:2:ffff::9", List.of()))
                .isNotEqualTo(address.of("2001:db8:1:3::1", List.of()));
        assertThat(address.of("::1", List.of())).isNotEqualTo(address.of("::2", List.of()));
    }
}
