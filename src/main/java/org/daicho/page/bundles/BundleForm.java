package org.daicho.page.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daicho.bundle.scope.Scope;
import org.daicho.page.layout.Field;
import org.daicho.page.layout.Form;
import org.daicho.page.layout.Section;
import org.daicho.page.layout.Tongue;
import org.daicho.shared.id.Ids;

/** The form by which a bundle is made; that of one thing stands on the page of that thing. */
public final class BundleForm {

    /** By which what is sent twice is known again, and its progress is asked for. */
    static final String KEY = "formKey";

    private BundleForm() {}

    public static Section section(Tongue l, Scope scope, UUID id) {
        return Section.form(
                "bundle",
                l.of("証拠一式を作る", "Make a bundle"),
                l.of(
                        "この画面の登録内容・証拠・確認を、今の時点の内容で一つの ZIP にまとめます。",
                        "Puts what is registered here, its evidence and its verifications into one ZIP, as they are now."),
                form(l, Field.hidden("of", scope.name() + ':' + id)));
    }

    static Form form(Tongue l, Field of) {
        String key = Ids.next().toString();
        List<Field> fields = new ArrayList<>(List.of(of, Field.hidden(KEY, key)));
        return new Form(BundlePages.PATH, "post", l.of("作る", "Make"), fields).followed(ProgressPage.address(key));
    }
}
