package org.daicho.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.daicho.bundle.scope.Scope;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A frozen bundle (証拠一式).
 *
 * @param asOf the moment that it speaks of
 * @param size bytes of the ZIP, known before it is streamed
 * @param contracts how many contracts it describes
 * @param files how many pieces of evidence it holds
 * @param gaps how many gaps it lists: what the policy demands and was not there
 * @param tagManifestSha256 of {@code tagmanifest-sha256.txt}, which is what the signature and the time stamp are over; the
 *     ledger's entry of the freezing has it too
 * @param omissions how many were left out; {@code data/omissions.csv} in the bundle says which and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Bundle")
public record BundleView(
        UUID id,
        long version,
        Scope scope,
        @Nullable UUID subjectId,
        @Nullable Integer fiscalYear,
        Instant asOf,
        @Schema(examples = "令和8年度 委託契約 証拠一式") String title,
        @Schema(examples = "daicho-2026.zip") String fileName,
        long size,
        long entries,
        int contracts,
        int files,
        int gaps,
        int omissions,
        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable String tagManifestSha256,
        @Schema(examples = "/api/v1/bundles/019d5a3c-7c1e-7a44-9a55-2f3a1c0d8e21/content") String content,
        String createdBy,
        Instant createdAt)
        implements Versioned {

    static BundleView of(Bundle bundle) {
        return new BundleView(
                bundle.id,
                bundle.version,
                bundle.scope,
                bundle.subjectId,
                bundle.fiscalYear,
                bundle.asOf,
                bundle.title,
                bundle.fileName,
                bundle.extent().length(),
                bundle.entries,
                bundle.contracts,
                bundle.files,
                bundle.gaps,
                bundle.omissions,
                bundle.tagManifestSha256,
                BundlesResource.PATH + '/' + bundle.id + "/content",
                bundle.createdBy,
                bundle.createdAt);
    }
}
