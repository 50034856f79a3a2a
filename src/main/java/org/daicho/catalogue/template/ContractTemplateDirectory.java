package org.daicho.catalogue.template;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.daicho.catalogue.Catalogues;
import org.daicho.catalogue.own.OwnRequirementDirectory;

/** What other rooms may ask of the templates. */
@Singleton
public class ContractTemplateDirectory {

    private final ContractTemplates templates;
    private final OwnRequirementDirectory own;
    private final Catalogues catalogues;

    @Inject
    ContractTemplateDirectory(ContractTemplates templates, OwnRequirementDirectory own, Catalogues catalogues) {
        this.templates = templates;
        this.own = own;
        this.catalogues = catalogues;
    }

    /** Throws 404 if there is none. */
    public ContractTemplateView view(UUID id) {
        return templates.get(id).view();
    }

    /**
     * What a contract made from the template states: code of the edition to a reference such as {@code 第5条、第8条}, of at most
     * 200 characters. Whether the requirement applies to the contract is not asked here. Throws 404 if there is no such
     * template or edition.
     */
    public Map<String, String> statements(UUID templateId, String edition) {
        return stated(view(templateId), edition).references();
    }

    Statements stated(ContractTemplateView template, String edition) {
        return Statements.of(
                template.articles(),
                own.withCodes(ContractTemplateRule.codes(template.articles())),
                catalogues.required(template.edition()),
                catalogues.required(edition));
    }
}
