package org.daicho.bundle.proof;

import org.daicho.shared.text.Text;

/** What lies in a bundle's {@code data/ledger/}. */
public enum LedgerFile {
    /** The tree's signed head: a signed note (C2SP signed-note, tlog-checkpoint). */
    CHECKPOINT("checkpoint.txt", "台帳のチェックポイント", "The ledger's checkpoint"),
    /** The keys that the checkpoint is signed with, one a line, as {@code name+hash+base64}. */
    KEYS("keys.txt", "チェックポイントの検証鍵", "Keys of the checkpoint"),
    /** The entries, one a line: each line without its line feed is the data of a leaf, byte for byte. */
    ENTRIES("entries.ndjson", "台帳の記録", "Entries of the ledger"),
    /** For each line of the entries a {@link ProofLine}. */
    PROOFS("proofs.ndjson", "記録が台帳にあることの証明", "Proofs that they are in the ledger"),
    /** The entries that the reader may not see. */
    OMITTED("omitted.csv", "除外した記録", "Entries that were left out");

    public static final String FOLDER = "ledger";

    private final String file;
    private final Text title;

    LedgerFile(String file, String ja, String en) {
        this.file = file;
        this.title = Text.of(ja, en);
    }

    public String file() {
        return file;
    }

    public Text title() {
        return title;
    }

    /** As the page of the bundle, which lies beside the folder, links to it. */
    public String withinData() {
        return FOLDER + '/' + file;
    }

    /** Its path within the bag. */
    public String path() {
        return "data/" + withinData();
    }
}
