package org.daicho.page.layout;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.daicho.shared.text.Text;

/** Who may frame the portlet, as a Content Security Policy says it (CSP Level 3, section 6.4.2). */
@Singleton
class FrameAncestors {

    private static final Pattern ORIGIN = Pattern.compile(
            "https://[a-z0-9-]+(\\.[a-z0-9-]+)*(:[0-9]{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");

    private static final Text UNSAFE = Text.of(
            "DAICHO_PORTLET_FRAME_ANCESTORS には、https のオリジンだけをコンマ区切りで設定してください（不正な値: %s）。",
            "DAICHO_PORTLET_FRAME_ANCESTORS takes https origins only, separated by commas; %s is none.");

    private final List<String> origins;

    @Inject
    FrameAncestors(PortletConfig config) {
        this.origins = config.frameAncestors().orElse(List.of());
    }

    void atStart(@Observes StartupEvent event) {
        origins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(origin -> {
                    Text said = UNSAFE.with(origin);
                    throw new IllegalStateException(said.ja() + said.en());
                });
    }

    String policy() {
        return origins.isEmpty() ? "'self'" : "'self' " + String.join(" ", origins);
    }
}
