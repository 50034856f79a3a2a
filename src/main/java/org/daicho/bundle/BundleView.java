package org.daicho.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A frozen bundle (証拠一式).
 *
 * @param size bytes of the ZIP, known before it is streamed
 * @param contracts how many contracts it describes
 * @param files how many pieces of evidence it holds
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
        String title,
        String fileName,
        long size,
        long entries,
        int contracts,
        int files,
        int omissions,
        String content,
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
                bundle.title,
                bundle.fileName,
                bundle.extent().length(),
                bundle.entries,
                bundle.contracts,
                bundle.files,
                bundle.omissions,
                BundlesResource.PATH + '/' + bundle.id + "/content",
                bundle.createdBy,
                bundle.createdAt);
    }
}
