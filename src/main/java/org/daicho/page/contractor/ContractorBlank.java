package org.daicho.page.contractor;

import java.util.List;
import org.daicho.page.form.Entry;
import org.daicho.page.layout.Tongue;

/** What is asked of a contractor, for a new one and for one that is changed. */
final class ContractorBlank {

    private ContractorBlank() {}

    static List<Entry> entries(Tongue l) {
        return List.of(
                Entry.line("name", l.of("名称", "Name"))
                        .must()
                        .help(l.of("株式会社なども含めて登記のとおりに", "As registered, legal form included")),
                Entry.line("corporateNumber", l.of("法人番号", "Corporate number"))
                        .help(l.of("13桁。個人事業主にはありません。", "13 digits; a sole proprietor has none.")),
                Entry.line("nameKana", l.of("読み", "Reading")),
                Entry.line("postalCode", l.of("郵便番号", "Postal code")).help(l.of("例: 020-0001", "Such as 020-0001")),
                Entry.line("address", l.of("所在地", "Address")),
                Entry.line("representative", l.of("代表者の職・氏名", "Representative")),
                Entry.line("phone", l.of("電話番号", "Telephone")),
                Entry.line("email", l.of("メールアドレス", "E-mail")),
                Entry.line("headquartersCountry", l.of("本店の所在国", "Country of its headquarters"))
                        .help(l.of("2文字の国名コード。日本は JP", "Code of two letters; JP for Japan")),
                Entry.group(
                        "majorityOwner",
                        l.of("議決権の過半数を持つ者（いる場合）", "Who holds the majority of its votes, if anybody"),
                        List.of(
                                Entry.line("majorityOwner.name", l.of("名称", "Name")),
                                Entry.line("majorityOwner.country", l.of("所在国", "Country"))
                                        .help(l.of("2文字の国名コード", "Code of two letters")))),
                Entry.group(
                        "externalsDeclaration",
                        l.of("外部主体でない旨の宣誓（ある場合）", "Declaration that it is no foreign entity, if there is one"),
                        List.of(
                                Entry.day(l, "externalsDeclaration.declaredOn", l.of("宣誓日", "Declared on")),
                                Entry.day(l, "externalsDeclaration.validUntil", l.of("有効期限", "Valid until")))),
                Entry.lines("note", l.of("備考", "Note")));
    }
}
