package org.daicho.page.bundles;

import java.util.ArrayList;
import java.util.List;
import org.daicho.bundle.BundleView;
import org.daicho.page.layout.Cell;
import org.daicho.page.layout.Fact;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;

/** The parts of the page of a bundle. */
final class BundleParts {

    private BundleParts() {}

    static Section download(Tongue l, BundleView bundle) {
        return Section.steps(
                "download",
                l.of("受け取る", "Take it away"),
                l.of(
                        "ダウンロードが途中で切れても、続きから受け取れます。受け取った ZIP は、展開したフォルダーで"
                                + "「sha256sum -c manifest-sha256.txt」を実行すると、この台帳につながずに内容を確かめられます。",
                        "A download that breaks off can be gone on with. Unpacked, the ZIP is checked without this register by"
                                + " running \"sha256sum -c manifest-sha256.txt\" in its folder."),
                List.of(Cell.link(
                        l.of("%s をダウンロード（%,d バイト）", "Download %s (%,d bytes)")
                                .formatted(bundle.fileName(), bundle.size()),
                        bundle.content())));
    }

    static Section facts(Tongue l, BundleView bundle) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(l.of("時点", "As of"), l.moment(bundle.asOf())));
        facts.add(Fact.of(l.of("大きさ", "Size"), BundlePages.size(bundle)));
        facts.add(Fact.of(l.of("契約", "Contracts"), "%,d".formatted(bundle.contracts())));
        facts.add(Fact.of(l.of("証拠", "Evidence"), "%,d".formatted(bundle.files())));
        facts.add(Fact.of(l.of("不備", "Gaps"), "%,d".formatted(bundle.gaps())));
        facts.add(Fact.of(
                l.of("含めなかったもの（理由は omissions.csv）", "Left out (omissions.csv says why)"),
                "%,d".formatted(bundle.omissions())));
        facts.add(Fact.of(
                l.of(
                        "tagmanifest-sha256.txt の SHA-256（署名とタイムスタンプの対象）",
                        "SHA-256 of tagmanifest-sha256.txt, which is signed"),
                bundle.tagManifestSha256()));
        facts.add(Fact.of(l.of("作成者", "Made by"), bundle.createdBy()));
        facts.add(Fact.of(l.of("作成日時", "Made at"), l.moment(bundle.createdAt())));
        return Section.facts("facts", l.of("内容", "Contents"), facts);
    }
}
