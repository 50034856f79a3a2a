package org.daicho.bundle.proof;

import java.io.IOException;
import java.util.List;
import org.daicho.bundle.sheet.IndexPage;
import org.daicho.shared.text.Text;

/** What the bundle's page says about the folder of the ledger, and how it is checked. */
public final class LedgerSection {

    private static final List<Text> WORDS = List.of(
            Text.of(
                    "ledger フォルダーには、この一式の表のもとになった台帳の記録と、それぞれが署名済みのチェックポイントの台帳に含まれることの証明（RFC 9162）があります。"
                            + "どの記録も、後から書き換えられていれば証明が成り立ちません。",
                    "The folder ledger has the entries that the sheets were made of, and the proof (RFC 9162) that each is in the"
                            + " ledger of the signed checkpoint. No proof holds for an entry that was rewritten since."),
            Text.of(
                    "確かめ方: java -jar quarkus-run.jar verify 一式.zip --ledger-key 検証鍵。検証鍵は団体から別の方法で受け取ってください。"
                            + "一式の中の鍵（keys.txt）だけでは、一式の中で辻褄が合うことしか分かりません。",
                    "To check it: java -jar quarkus-run.jar verify bundle.zip --ledger-key KEY, with the key as the body gave it to"
                            + " you another way. The key in the bundle (keys.txt) shows only that the bundle agrees with itself."),
            Text.of(
                    "自分で確かめるには: entries.ndjson の一行（改行を除く）の前にバイト 0x00 を置いて SHA-256 を取ると、proofs.ndjson の同じ行の leafHash"
                            + " になります。そこから hashes を RFC 9162 2.1.3.2 のとおりにたどると、checkpoint.txt の三行目の値になります。",
                    "By hand: SHA-256 of a byte 0x00 and a line of entries.ndjson (without its line feed) is leafHash in the same"
                            + " line of proofs.ndjson; from there hashes lead, as RFC 9162 2.1.3.2 says, to the third line of"
                            + " checkpoint.txt."));

    private LedgerSection() {}

    public static void write(IndexPage page, Basis basis) throws IOException {
        page.section("台帳の証明", "Proofs from the ledger");
        for (Text words : WORDS) {
            page.paragraph(words);
        }
        page.facts(List.of(
                new IndexPage.Fact("記録", basis.entries() + " 件"),
                new IndexPage.Fact(
                        "除外した記録",
                        basis.omitted() == 0
                                ? "なし"
                                : basis.omitted() + " 件（" + LedgerFile.OMITTED.withinData() + " を参照）")));
    }
}
