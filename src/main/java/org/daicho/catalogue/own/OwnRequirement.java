package org.daicho.catalogue.own;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daicho.ledger.kept.Kept;
import org.daicho.shared.text.NewText;
import org.daicho.shared.text.SearchText;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A body's own requirement. */
@Entity(name = "OwnRequirement")
class OwnRequirement extends Kept {

    /** A requirement of an edition that is met where this one is. */
    @Embeddable
    record Mapping(String edition, String code) {}

    String code;
    String titleJa;
    String titleEn;
    String titleKey;

    @Nullable String note;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "own_requirement_mapping", joinColumns = @JoinColumn(name = "own_requirement_id"))
    Set<Mapping> maps = new HashSet<>();

    protected OwnRequirement() {}

    OwnRequirement(UUID id, NewOwnRequirement wanted, Instant now) {
        super(id, now);
        code = wanted.code();
        write(wanted);
    }

    final void write(NewOwnRequirement wanted) {
        titleJa = wanted.title().ja();
        titleEn = wanted.title().en();
        titleKey = SearchText.fold(titleJa + ' ' + titleEn);
        note = wanted.note();
        Set<Mapping> wantedMaps = new HashSet<>();
        wanted.inOrder().maps().forEach(one -> wantedMaps.add(new Mapping(one.edition(), one.code())));
        maps.retainAll(wantedMaps);
        maps.addAll(wantedMaps);
    }

    NewOwnRequirement written() {
        List<NewOwnRequirement.Mapping> mappings = maps.stream()
                .map(one -> new NewOwnRequirement.Mapping(one.edition(), one.code()))
                .toList();
        return new NewOwnRequirement(code, new NewText(titleJa, titleEn), note, mappings).inOrder();
    }

    @Override
    public OwnRequirementView view() {
        return OwnRequirementView.of(this);
    }
}
