package org.daicho.shared.http.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** What a reader should know before the first operation, and the order in which the operations are shown. */
final class Preface {

    /** As a year goes: who, what, what it is checked against, the proofs, and what is done with all of it. */
    private static final List<String> ORDER = List.of(
            "organization-units",
            "posts",
            "people",
            "catalogues",
            "own-requirements",
            "contract-templates",
            "own-fields",
            "contractors",
            "contracts",
            "cloud-services",
            "social-media-accounts",
            "verifications",
            "measures",
            "incidents",
            "audits",
            "self-inspections",
            "policy-documents",
            "gaps",
            "risks",
            "summaries",
            "evidence",
            "bundles",
            "imports",
            "changes",
            "ledger",
            "access-tokens",
            "me");

    private static final String DESCRIPTION =
            """
            委託事業者・委託契約・証跡の台帳を読み書きする API です。日本語と英語のどちらでも答えます（`Accept-Language`）。

            - 変更には、読んだときの `ETag` を `If-Match` に付けてください。他の人の変更を消さないためです。
            - `POST` には `Idempotency-Key` を付けられます。通信が途切れても、二重に登録されません。
            - 誤りはすべて `application/problem+json`（RFC 9457）で、直すべき所を一度に全部返します。
            - 一覧は `limit` と `cursor` で続きを読みます。`Accept` で CSV か NDJSON も選べます。

            The API of a register of contractors, outsourcing contracts and their evidence. It answers in Japanese or
            English (`Accept-Language`). Send the `ETag` that you read as `If-Match` when you change something; send an
            `Idempotency-Key` with a `POST` to be able to repeat it safely. Every error is a problem detail (RFC 9457)
            that lists all there is to correct. Lists go on with `limit` and `cursor`, and may be had as CSV or NDJSON.
            """;

    private Preface() {}

    static void write(OpenAPI api) {
        if (api.getInfo() == null) {
            api.setInfo(OASFactory.createInfo());
        }
        api.getInfo()
                .description(DESCRIPTION)
                .license(OASFactory.createLicense().name("Apache License 2.0").identifier("Apache-2.0"));
        if (api.getServers() == null || api.getServers().isEmpty()) {
            api.addServer(OASFactory.createServer().url("/").description("このサーバー。This server."));
        }
        List<Tag> tags = new ArrayList<>(api.getTags());
        tags.sort(Comparator.comparingInt(Preface::place).thenComparing(Tag::getName));
        api.setTags(tags);
    }

    private static int place(Tag tag) {
        int place = ORDER.indexOf(tag.getName());
        return place < 0 ? ORDER.size() : place;
    }
}
