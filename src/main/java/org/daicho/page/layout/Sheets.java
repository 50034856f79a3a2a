package org.daicho.page.layout;

import io.quarkus.qute.Engine;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daicho.access.Caller;
import org.daicho.access.session.BrowserSessions;
import org.jspecify.annotations.Nullable;

/** Writes pages. */
@Singleton
public class Sheets {

    private static final int REFRESH = 5;

    private final Engine engine;
    private final BrowserSessions sessions;

    @Inject
    Sheets(Engine engine, BrowserSessions sessions) {
        this.engine = engine;
        this.sessions = sessions;
    }

    /** @param reader absent where nobody is signed in */
    public String page(RoutingContext routing, @Nullable Caller reader, String title, List<Section> sections) {
        return write(routing, reader, title, false, null, sections);
    }

    /** Without heading and navigation, for the inside of another page. */
    public String framed(RoutingContext routing, Caller reader, String title, List<Section> sections) {
        return write(routing, reader, title, true, null, sections);
    }

    /** What goes on by itself: without a script the browser asks for it again every five seconds. */
    public String going(RoutingContext routing, Caller reader, String title, List<Section> sections) {
        return write(routing, reader, title, false, REFRESH, sections);
    }

    private String write(
            RoutingContext routing,
            @Nullable Caller reader,
            String title,
            boolean framed,
            @Nullable Integer refresh,
            List<Section> sections) {
        Tongue tongue = Tongue.of(routing);
        Sheet sheet = new Sheet(
                tongue,
                title,
                routing.request().path(),
                reader == null ? null : reader.name(),
                sessions.formToken(routing).orElse(null),
                otherLanguage(routing, tongue),
                Done.said(tongue, routing.request().getParam(Done.PARAMETER)),
                refresh,
                framed,
                reader == null || framed ? List.of() : places(tongue, reader.permissions()),
                sections);
        return engine.getTemplate("page").data("sheet", sheet).data("l", tongue).render();
    }

    private static String otherLanguage(RoutingContext routing, Tongue tongue) {
        return UriBuilder.fromUri(routing.request().uri().replaceFirst("^[^/].*", "/"))
                .replaceQueryParam(Tongue.PARAMETER, tongue.isEnglish() ? "ja" : "en")
                .build()
                .toString();
    }

    private static List<Cell> places(Tongue l, Set<String> permissions) {
        List<Cell> places = new ArrayList<>();
        places.add(Cell.link(l.of("概要", "Overview"), "/portal"));
        if (permissions.contains("compliance:read")) {
            places.add(Cell.link(l.of("不備", "Gaps"), "/portal/gaps"));
            places.add(Cell.link(l.of("期限", "Deadlines"), "/portal/deadlines"));
        }
        if (permissions.contains("contract:read")) {
            places.add(Cell.link(l.of("委託契約", "Contracts"), "/portal/contracts"));
        }
        if (permissions.contains("contractor:read")) {
            places.add(Cell.link(l.of("委託事業者", "Contractors"), "/portal/contractors"));
        }
        if (permissions.contains("service:read")) {
            places.add(Cell.link(l.of("クラウドサービス", "Cloud services"), "/portal/services"));
            places.add(Cell.link(l.of("ソーシャルメディア", "Social media"), "/portal/accounts"));
        }
        if (permissions.contains("verification:read")) {
            places.add(Cell.link(l.of("確認", "Verifications"), "/portal/verifications"));
            places.add(Cell.link(l.of("措置", "Measures"), "/portal/measures"));
        }
        if (permissions.contains("incident:read")) {
            places.add(Cell.link(l.of("事故", "Incidents"), "/portal/incidents"));
        }
        if (permissions.contains("audit:read")) {
            places.add(Cell.link(l.of("監査", "Audits"), "/portal/audits"));
        }
        if (permissions.contains("policy-document:read")) {
            places.add(Cell.link(l.of("規程・方針", "Policy"), "/portal/policy-documents"));
        }
        if (permissions.contains("self-inspection:read")) {
            places.add(Cell.link(l.of("自己点検", "Self-inspections"), "/portal/self-inspections"));
        }
        if (permissions.contains("bundle:read")) {
            places.add(Cell.link(l.of("証拠一式", "Bundles"), "/portal/bundles"));
        }
        if (permissions.contains("organization:read")) {
            places.add(Cell.link(l.of("組織", "Units"), "/portal/units"));
        }
        if (permissions.contains("compliance:read")
                && (permissions.contains("contract:sign") || permissions.contains("service:approve"))) {
            places.add(Cell.link(l.of("承認待ち", "To be decided"), "/portal/approvals"));
        }
        if (permissions.contains("intake:read")) {
            places.add(Cell.link(l.of("取込", "Imports"), "/portal/imports"));
        }
        return places;
    }
}
