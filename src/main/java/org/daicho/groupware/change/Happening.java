package org.daicho.groupware.change;

import java.util.HashMap;
import java.util.Map;
import org.daicho.shared.text.Text;

/** The verbs of the ledger in words. */
final class Happening {

    private static final Map<String, Text> WORDS = new HashMap<>();

    static {
        say("created", "登録", "registered");
        say("changed", "変更", "changed");
        say("selected", "委託先の選定", "contractor selected");
        say("signed", "締結", "signed");
        say("activated", "履行の開始", "performance begun");
        say("suspended", "中断", "suspended");
        say("resumed", "再開", "resumed");
        say("ended", "終了", "ended");
        say("closed", "完了", "closed");
        say("cancelled", "取りやめ", "cancelled");
        say("renewed", "更新", "renewed");
        say("clauses-stated", "条項の確認", "clauses stated");
        say("clauses-confirmed", "引き継いだ条項の確認", "clauses carried over confirmed");
        say("edition-moved", "要件の版の切り替え", "moved to another edition");
        say("ordinance-decided", "省令80号の適用の判断", "ordinance decided");
        say("unit-found", "所管課の特定", "unit found");
        say("contractor-absorbed", "委託先の名寄せ", "contractor merged");
        say("applied", "利用の申請", "use applied for");
        say("approved", "承認", "approved");
        say("refused", "不承認", "refused");
        say("started", "利用の開始", "use begun");
        say("conditions-checked", "利用条件の確認", "conditions checked");
        say("terms-reviewed", "約款の確認", "terms reviewed");
        say("posts-checked", "発信内容の確認", "posts checked");
    }

    private Happening() {}

    /** A verb that nobody has put into words stands for itself. */
    static Text of(String verb) {
        return WORDS.getOrDefault(verb, Text.of(verb, verb));
    }

    private static void say(String verb, String ja, String en) {
        WORDS.put(verb, Text.of(ja, en));
    }
}
