package org.daicho.catalogue.template;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daicho.catalogue.Edition;
import org.daicho.catalogue.comparison.EditionComparison;
import org.daicho.catalogue.comparison.Succession;
import org.daicho.catalogue.own.OwnRequirementView;

/**
 * Which requirements of an edition a template states, and in which articles. An article that states a body's own requirement
 * states what that one meets in the edition. For another edition than the template was written for, what demands the same
 * there is stated too; what demands something else has to be looked at again.
 *
 * @param stated code to the numbers of articles, in the order of the template
 * @param toRecheck the same, for requirements whose demand was worded otherwise when the template was written
 */
record Statements(Map<String, Set<String>> stated, Map<String, Set<String>> toRecheck) {

    /** The longest reference that a statement about a clause takes. */
    private static final int LONGEST_REFERENCE = 200;

    private static final String SEPARATOR = "、";
    private static final String AND_OTHERS = "ほか";

    /**
     * @param own those that the articles name
     * @param written the edition the template was written for
     * @param asked the edition whose requirements are asked about
     */
    static Statements of(
            List<NewContractTemplate.Article> articles,
            Collection<OwnRequirementView> own,
            Edition written,
            Edition asked) {
        Map<String, List<String>> metWhenWritten = metIn(written, own);
        Map<String, Set<String>> named = codesOf(articles, code -> metWhenWritten.getOrDefault(code, List.of(code)));
        if (written.code().equals(asked.code())) {
            return new Statements(named, Map.of());
        }
        Map<String, List<String>> met = metIn(asked, own);
        Map<String, Set<String>> stated = codesOf(articles, code -> met.getOrDefault(code, List.of()));
        Map<String, Set<String>> recheck = new LinkedHashMap<>();
        for (Succession succession : EditionComparison.of(written, asked).successions()) {
            List<String> codes = succession.previousCodes();
            if (named.keySet().containsAll(codes)) {
                Map<String, Set<String>> target = succession.demandsTheSame() ? stated : recheck;
                codes.forEach(code -> add(target, succession.after().code(), named.get(code)));
            }
        }
        recheck.keySet().removeAll(stated.keySet());
        return new Statements(stated, recheck);
    }

    /** Code to what a contract refers to, such as 第5条、第8条. */
    Map<String, String> references() {
        Map<String, String> references = new LinkedHashMap<>();
        stated.forEach((code, where) -> references.put(code, reference(where)));
        return references;
    }

    private static String reference(Collection<String> articles) {
        StringBuilder reference = new StringBuilder();
        for (String article : articles) {
            int length = reference.length() + SEPARATOR.length() + article.length();
            if (length + AND_OTHERS.length() > LONGEST_REFERENCE) {
                return reference.append(AND_OTHERS).toString();
            }
            reference.append(reference.isEmpty() ? "" : SEPARATOR).append(article);
        }
        return reference.toString();
    }

    /** Article by article, so that the order of the template is kept whether a code is named or met by an own one. */
    private static Map<String, Set<String>> codesOf(
            List<NewContractTemplate.Article> articles, Function<String, List<String>> codes) {
        Map<String, Set<String>> stated = new LinkedHashMap<>();
        articles.forEach(article -> article.stated().stream()
                .flatMap(code -> codes.apply(code).stream())
                .forEach(code -> add(stated, code, Set.of(article.number()))));
        return stated;
    }

    private static Map<String, List<String>> metIn(Edition edition, Collection<OwnRequirementView> own) {
        Map<String, List<String>> met = new HashMap<>();
        own.forEach(one -> met.put(one.code(), one.codesOf(edition.code())));
        return met;
    }

    private static void add(Map<String, Set<String>> to, String code, Set<String> articles) {
        to.computeIfAbsent(code, unseen -> new LinkedHashSet<>()).addAll(articles);
    }
}
