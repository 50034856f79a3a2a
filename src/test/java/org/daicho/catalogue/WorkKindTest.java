package org.daicho.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WorkKindTest {

    @Test
    void every_kind_is_found_by_its_own_label() {
        assertThat(WorkKind.values())
                .allMatch(kind -> WorkKind.ofLabel(kind.label().ja()).orElseThrow() == kind);
    }

    @Test
    void a_label_is_found_in_half_width_and_with_stray_spaces() {
        assertThat(WorkKind.ofLabel(" 調査･計画　")).contains(WorkKind.RESEARCH_PLANNING);
        assertThat(WorkKind.ofLabel("ﾃﾞｰﾀ入力・作成")).contains(WorkKind.DATA_ENTRY);
    }

    @Test
    void an_unknown_label_is_not_guessed() {
        assertThat(WorkKind.ofLabel("情報システム")).isEmpty();
        assertThat(WorkKind.ofLabel("")).isEmpty();
    }

    @Test
    void system_work_is_building_running_or_standing_in_for_a_system() {
        assertThat(Arrays.stream(WorkKind.values()).filter(WorkKind::isSystemWork))
                .containsExactly(
                        WorkKind.SYSTEM_DEVELOPMENT,
                        WorkKind.SYSTEM_OPERATION,
                        WorkKind.SYSTEM_MAINTENANCE,
                        WorkKind.OUTSOURCED_SERVICE);
    }

    @Test
    void confidentiality_ranks_3c_below_3b_below_3a() {
        assertThat(Arrays.stream(Confidentiality.values()).sorted().map(it -> it.label()
                        .ja()))
                .containsExactly("自治体機密性1", "自治体機密性2", "自治体機密性3C", "自治体機密性3B", "自治体機密性3A");
        assertThat(Confidentiality.C3B.isAtLeast(Confidentiality.C3C)).isTrue();
        assertThat(Confidentiality.C3C.isAtLeast(Confidentiality.C3B)).isFalse();
    }
}
