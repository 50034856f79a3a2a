package org.daicho.page.layout;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings of the page for the groupware. */
@ConfigMapping(prefix = "daicho.portlet")
interface PortletConfig {

    /** The origins that may frame it, such as {@code https://garoon.city.example.lg.jp}; only ourselves if absent. */
    Optional<List<String>> frameAncestors();
}
