package org.daicho.shared.http.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.daicho.shared.http.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that mean the same wherever they are sent, and the parameters that all histories, and all that is remembered, share. */
final class CommonHeaders {

    private static final String IF_MATCH = "If-Match";
    /** OpenAPI says these by the content of bodies, and ignores them as parameters. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("Content-Type", "Content-Length", "Accept");

    private CommonHeaders() {}

    static void addTo(OpenAPI api) {
        parameter(api, "AcceptLanguage", "Accept-Language", "ja, en;q=0.5")
                .setDescription("人が読む文の言語：ja（既定）か en。Language of the texts for people.");
        parameter(api, "RequestId", "X-Request-Id", "keiyaku-20260401-000123")
                .setDescription("この要求の番号。なければこちらで付ける。Number of this request; made by us if absent.");
        parameter(api, "IdempotencyKey", "Idempotency-Key", "019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21")
                .setDescription("同じ鍵で同じ内容をもう一度送ると、最初の応答をそのまま返す（48時間）。The same key with the same"
                        + " body replays the first answer, for 48 hours.");
        parameter(api, "IfMatch", IF_MATCH, "\"3\"")
                .description("読んだときの ETag。なければ 428、古ければ 412。The ETag as read: 428 if absent, 412 if stale.")
                .setRequired(true);
        parameter(api, "IfMatchWhenKnown", IF_MATCH, "\"3\"")
                .setDescription("送れば確かめる。古ければ 412。Checked when sent: 412 if stale.");
        parameter(api, "IfNoneMatch", "If-None-Match", "\"3\"")
                .setDescription("手元の ETag。変わっていなければ 304。The ETag at hand: 304 if unchanged.");
        parameter(api, "Differences", "diff", "true")
                .in(Parameter.In.QUERY)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN))
                .example(true)
                .setDescription("前の版からの違いも返す。With what differs from the version before.");
        parameter(api, "AsOf", "asOf", "2026-03-31")
                .in(Parameter.In.QUERY)
                .setDescription(
                        "その時点の内容（日付ならその日の終わり）。As of this moment, or the end of this day, from the ledger."
                                + " What is worked out for a day, such as overdue, is left out; 404 for what was not there yet.");
        parameter(api, "ListAsOf", "asOf", "2026-03-31")
                .in(Parameter.In.QUERY)
                .setDescription("その時点の一覧（日付ならその日の終わり）を登録順に返す。The list as of this moment, or the end of this day, in the"
                        + " order of registration. Filters apply to what was so then if they name a field and its value, or"
                        + " the first or last day of a date; all others, sort and count are refused with 400. A page may be"
                        + " shorter than limit, or empty, and still have a next.");
        header(api, "ETag", "\"3\"", "この版を表す強い ETag。Strong entity tag of this version.");
        header(
                api,
                "Location",
                "/api/v1/contracts/019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21",
                "作られたものの場所。Where the new resource is.");
        header(
                api,
                "Link",
                "</api/v1/contracts?limit=50&cursor=WyJj…>; rel=\"next\"",
                "次のページ（RFC 8288）。最後のページにはない。The next page; absent on the last.");
        header(api, "RequestId", "keiyaku-20260401-000123", "この要求の番号。Number of this request.");
        header(api, "RetryAfter", "5", "待つ秒数。Seconds to wait.");
        header(api, "Authenticate", "Bearer realm=\"daicho\"", "認証の方法（RFC 9110）。How to authenticate.");
    }

    static void addRangesTo(OpenAPI api) {
        parameter(api, "Range", "Range", "bytes=0-1048575").setDescription("取り出す範囲（RFC 9110）。The ranges wanted.");
        parameter(api, "IfRange", "If-Range", "\"3\"")
                .setDescription("この ETag のままなら範囲だけ、違えば全体。The ranges if unchanged, else the whole.");
    }

    static void apply(Endpoint endpoint, SchemaRecords records) {
        List<Parameter> parameters = new ArrayList<>();
        if (endpoint.operation().getParameters() != null) {
            parameters.addAll(endpoint.operation().getParameters());
        }
        parameters.replaceAll(parameter -> IF_MATCH.equals(parameter.getName()) ? ifMatch(endpoint) : parameter);
        if (endpoint.annotation(Idempotent.class).isPresent()) {
            parameters.add(parameter("IdempotencyKey"));
        }
        parameters.removeIf(parameter -> SAID_ELSEWHERE.contains(String.valueOf(parameter.getName())));
        if (endpoint.answersRanges()) {
            parameters.add(parameter("Range"));
            parameters.add(parameter("IfRange"));
        }
        if (endpoint.path().endsWith("/history")) {
            parameters.add(parameter("Differences"));
        }
        if (endpoint.isPastList()) {
            parameters.add(parameter("ListAsOf"));
        } else if (endpoint.verb() == HttpMethod.GET
                && endpoint.successes()
                        .flatMap(answer -> schemas(answer.getValue()))
                        .anyMatch(records::isRemembered)) {
            parameters.add(parameter("AsOf"));
        }
        boolean versioned = endpoint.successes().anyMatch(answer -> isVersioned(answer.getValue(), records));
        if (versioned && endpoint.verb() == HttpMethod.GET && endpoint.method().parametersCount() > 1) {
            parameters.add(parameter("IfNoneMatch"));
            endpoint.operation().getResponses().addAPIResponse("304", notModified());
        }
        parameters.add(parameter("AcceptLanguage"));
        parameters.add(parameter("RequestId"));
        endpoint.operation().setParameters(parameters);
        boolean goesOn = endpoint.takes("cursor") || endpoint.takes("after");
        endpoint.successes().forEach(answer -> {
            describe(answer, records);
            if (goesOn) {
                answer.getValue().addHeader("Link", header("Link"));
            }
        });
    }

    /** Where a PUT may create, there may be nothing yet whose tag could be sent. */
    private static Parameter ifMatch(Endpoint endpoint) {
        boolean mayCreate = endpoint.operation().getResponses().hasAPIResponse("201");
        return parameter(mayCreate ? "IfMatchWhenKnown" : "IfMatch");
    }

    private static void describe(Map.Entry<String, APIResponse> success, SchemaRecords records) {
        APIResponse answer = success.getValue();
        boolean created = success.getKey().equals("201");
        if (answer.getDescription() == null || answer.getDescription().equals("OK")) {
            answer.setDescription(created ? "作成した。Created." : "成功。Done.");
        }
        if (isVersioned(answer, records)) {
            answer.addHeader("ETag", header("ETag"));
        }
        if (created) {
            answer.addHeader("Location", header("Location"));
        }
        answer.addHeader("X-Request-Id", header("RequestId"));
    }

    private static boolean isVersioned(APIResponse answer, SchemaRecords records) {
        return schemas(answer).anyMatch(records::isVersioned);
    }

    private static Stream<Schema> schemas(APIResponse answer) {
        return answer.getContent() == null
                ? Stream.empty()
                : answer.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static APIResponse notModified() {
        return OASFactory.createAPIResponse()
                .description("変わっていない。Not changed.")
                .addHeader("ETag", header("ETag"))
                .addHeader("X-Request-Id", header("RequestId"));
    }

    static Header header(String component) {
        return OASFactory.createHeader().ref(component);
    }

    private static Parameter parameter(String component) {
        return OASFactory.createParameter().ref(component);
    }

    private static Parameter parameter(OpenAPI api, String component, String name, String example) {
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .schema(text())
                .example(example);
        api.getComponents().addParameter(component, parameter);
        return parameter;
    }

    private static void header(OpenAPI api, String component, String example, String description) {
        api.getComponents()
                .addHeader(
                        component,
                        OASFactory.createHeader()
                                .description(description)
                                .schema(text())
                                .example(example));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
