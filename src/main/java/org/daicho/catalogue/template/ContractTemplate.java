package org.daicho.catalogue.template;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A template of contract text. */
@Entity(name = "ContractTemplate")
class ContractTemplate extends Kept {

    /** An article as it is kept. */
    @Embeddable
    record Article(
            String number,
            @Nullable String heading,
            String text,
            @Column(columnDefinition = "varchar[]") List<String> states) {}

    String name;
    String nameKey;
    String edition;

    @Nullable String note;

    @ElementCollection
    @BatchSize(size = 200)
    @OrderColumn(name = "position")
    @CollectionTable(name = "contract_template_article", joinColumns = @JoinColumn(name = "template_id"))
    List<Article> articles = new ArrayList<>();

    protected ContractTemplate() {}

    ContractTemplate(UUID id, NewContractTemplate wanted, Instant now) {
        super(id, now);
        write(wanted);
    }

    final void write(NewContractTemplate wanted) {
        name = wanted.name();
        nameKey = SearchText.fold(name);
        edition = wanted.edition();
        note = wanted.note();
        articles.clear();
        wanted.onceEach()
                .articles()
                .forEach(one -> articles.add(new Article(one.number(), one.heading(), one.text(), one.states())));
    }

    NewContractTemplate written() {
        return new NewContractTemplate(
                name,
                edition,
                note,
                articles.stream()
                        .map(one -> new NewContractTemplate.Article(
                                one.number(), one.heading(), one.text(), List.copyOf(one.states())))
                        .toList());
    }

    @Override
    public ContractTemplateView view() {
        return ContractTemplateView.of(this);
    }
}
