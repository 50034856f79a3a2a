package org.daicho.page.bundles;

import java.util.List;
import java.util.UUID;
import org.daicho.bundle.scope.Scope;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Form;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;

/** The form by which a bundle of one thing is made, on the page of that thing. */
public final class BundleForm {

    private BundleForm() {}

    public static Section section(Tongue l, Scope scope, UUID id) {
        return Section.form(
                "bundle",
                l.of("証拠一式を作る", "Make a bundle"),
                l.of(
                        "この画面の登録内容・証拠・確認を、今の時点の内容で一つの ZIP にまとめます。",
                        "Puts what is registered here, its evidence and its verifications into one ZIP, as they are now."),
                new Form(
                        BundlePages.PATH,
                        "post",
                        l.of("作る", "Make"),
                        List.of(Field.hidden("of", scope.name() + ':' + id))));
    }
}
