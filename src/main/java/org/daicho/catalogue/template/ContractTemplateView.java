package org.daicho.catalogue.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daicho.shared.http.Versioned;
import org.daicho.shared.past.Remembered;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template of contract text (契約書ひな形) as the register holds it; see {@link NewContractTemplate}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContractTemplate")
@Remembered("contract-template")
public record ContractTemplateView(
        UUID id,
        long version,
        String name,
        String edition,
        @Nullable String note,
        List<NewContractTemplate.Article> articles,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ContractTemplateView of(ContractTemplate template) {
        return new ContractTemplateView(
                template.id,
                template.version,
                template.name,
                template.edition,
                template.note,
                template.written().articles(),
                template.createdAt,
                template.updatedAt);
    }
}
