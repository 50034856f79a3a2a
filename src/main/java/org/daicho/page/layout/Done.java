package org.daicho.page.layout;

import org.daicho.shared.text.Text;
import org.jspecify.annotations.Nullable;

/** What a person has just done, said on the page that follows. Named in its address, so that nobody writes words into our pages. */
public enum Done {
    ENTERED("登録しました。", "It is registered."),
    CHANGED("変更しました。", "It is changed."),
    RECORDED("記録しました。", "It is recorded."),
    DECIDED("決定を記録しました。", "The decision is recorded."),
    TRIED("試行が終わりました。まだ何も登録していません。", "The trial is over. Nothing is registered yet."),
    TAKEN_IN("取り込みました。", "The file is taken in."),
    UNDONE("取込を取り消しました。", "The import is undone.");

    /** In the address of the page that follows. */
    public static final String PARAMETER = "done";

    private final Text words;

    Done(String ja, String en) {
        this.words = Text.of(ja, en);
    }

    /** @param path without a query; it may have a fragment */
    public String at(String path) {
        int fragment = path.indexOf('#');
        String query = "?" + PARAMETER + "=" + name();
        return fragment < 0 ? path + query : path.substring(0, fragment) + query + path.substring(fragment);
    }

    static @Nullable String said(Tongue l, @Nullable String name) {
        for (Done each : values()) {
            if (each.name().equals(name)) {
                return l.of(each.words);
            }
        }
        return null;
    }
}
