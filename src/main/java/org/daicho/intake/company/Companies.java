package org.daicho.intake.company;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daicho.contractor.ContractorDirectory;
import org.daicho.contractor.NewContractor;
import org.daicho.intake.batch.PendingRow;
import org.daicho.intake.profile.Field;
import org.daicho.shared.id.Ids;
import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** The companies of one batch of rows: found, or registered with the rows that are taken. */
public final class Companies {

    private static final Text REGISTERED_NAME = Text.of(
            "法人番号で「%s」と一致しましたが、名称が違います。台帳の名称を使います。",
            "The corporate number is that of \"%s\", whose name differs; the name in the register is used.");

    private final ContractorDirectory directory;
    private final Field nameField;
    private final ContractorMatch matches;
    private final Map<UUID, NewContractor> fresh = new LinkedHashMap<>();

    /**
     * @param nameField where remarks about a company are made
     * @param current whom what is there already belongs to
     */
    public Companies(ContractorDirectory directory, Field nameField, List<Named> all, Collection<UUID> current) {
        this.directory = directory;
        this.nameField = nameField;
        this.matches = new ContractorMatch(directory, all, current);
    }

    /** Who is meant: an entry of the directory, or one that is to be registered. Null when the row has been refused. */
    public @Nullable Meant meant(PendingRow<?> row, Named named, @Nullable Bound before) {
        return meant(row, nameField, named, before == null ? List.of() : List.of(before));
    }

    /**
     * The same for a company in another column.
     *
     * @param before those whom it belongs to as it is
     */
    public @Nullable Meant meant(PendingRow<?> row, Field field, Named named, List<Bound> before) {
        ContractorMatch.Match match = matches.match(named, before);
        if (match.refused()) {
            row.refuse(field, match.remark().code(), match.remark().message());
            return null;
        }
        ContractorDirectory.Entry known = match.known();
        String number = named.digits();
        return new Meant(
                known == null ? new ContractorDirectory.Entry(Ids.next(), number, named.name()) : known,
                known == null ? NewContractor.named(named.name().written(), number) : null,
                match.remark());
    }

    /** @param fresh what is to be registered if nobody known is meant */
    public record Meant(
            ContractorDirectory.Entry contractor,
            @Nullable NewContractor fresh,
            ContractorMatch.@Nullable Remark remark) {}

    /** The row is taken, and its company with it. */
    public void taken(PendingRow<?> row, Meant meant) {
        row.belongsTo(meant.contractor().id());
        if (meant.remark() != null) {
            row.warn(nameField, meant.remark().code(), meant.remark().message());
        }
        keep(meant);
    }

    /** The same for a company beside the one that it belongs to, of which no name is kept as written. */
    public void joined(PendingRow<?> row, Field field, Meant meant) {
        ContractorMatch.Remark remark = meant.remark();
        if (remark != null) {
            boolean named = remark.code().equals(ContractorMatch.NAME_DIFFERS);
            row.warn(
                    field,
                    remark.code(),
                    named ? REGISTERED_NAME.with(meant.contractor().name().written()) : remark.message());
        }
        keep(meant);
    }

    private void keep(Meant meant) {
        if (meant.fresh() != null) {
            fresh.put(meant.contractor().id(), meant.fresh());
            matches.add(meant.contractor());
        }
    }

    public void write() {
        directory.register(fresh);
    }
}
