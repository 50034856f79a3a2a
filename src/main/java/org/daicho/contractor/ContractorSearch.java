package org.daicho.contractor;

import java.util.List;
import java.util.Map;
import org.daicho.contractor.identity.CompanyName;
import org.daicho.contractor.identity.CorporateNumber;
import org.daicho.contractor.identity.LegalForm;
import org.daicho.shared.page.Criteria;
import org.daicho.shared.text.SearchText;
import org.daicho.shared.text.UnreadableValueException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ?q=} means for contractors: part of the name, of its reading or of a former name, however it is written. A
 * legal form in the query counts too: 山田商事㈱ does not find 山田商事㈲. 13 digits find the corporate number.
 */
final class ContractorSearch {

    private static final String OWN_NAME = "(e.nameKey like :q escape '\\' or e.kanaKey like :q escape '\\')";
    private static final String FORMER_NAME =
            "exists (select 1 from e.formerNames former where former.nameKey like :q escape '\\'";
    private static final String NAMED = "(" + OWN_NAME + " or " + FORMER_NAME + "))";
    private static final String NAMED_WITH_FORM =
            "((" + OWN_NAME + " and e.legalForm = :qForm) or " + FORMER_NAME + " and former.legalForm = :qForm))";

    private ContractorSearch() {}

    static Criteria apply(Criteria criteria, @Nullable String q) {
        if (q == null || q.isBlank()) {
            return criteria;
        }
        try {
            String number = CorporateNumber.parse(q).digits();
            return criteria.when("q", q, number, "e.corporateNumber = :q");
        } catch (UnreadableValueException notANumber) {
            return byName(criteria, q);
        }
    }

    private static Criteria byName(Criteria criteria, String q) {
        CompanyName wanted = readable(q);
        String key = wanted == null ? SearchText.fold(q) : wanted.key();
        if (key.isEmpty()) {
            return criteria.when("q", q, q, "e.name = :q");
        }
        boolean withForm = wanted != null && wanted.form() != LegalForm.NONE;
        criteria.when(
                "q",
                q,
                '%' + key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%',
                withForm ? NAMED_WITH_FORM : NAMED);
        List<String> grams = SearchText.queryGrams(key);
        criteria.always("array_includes(e.grams, :qGrams)", Map.of("qGrams", grams.toArray(String[]::new)));
        if (withForm) {
            criteria.with(Map.of("qForm", wanted.form()));
        }
        return criteria;
    }

    private static @Nullable CompanyName readable(String q) {
        try {
            return CompanyName.of(q);
        } catch (UnreadableValueException notAName) {
            return null;
        }
    }
}
