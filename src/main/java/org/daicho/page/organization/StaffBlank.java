package org.daicho.page.organization;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.daicho.evidence.metadata.SubjectType;
import org.daicho.organization.holding.HoldingKind;
import org.daicho.organization.post.SecurityRole;
import org.daicho.page.ask.Asking;
import org.daicho.page.form.Entry;
import org.daicho.page.form.Filled;
import org.daicho.page.layout.Tongue;
import org.daicho.page.lookup.Registers;
import org.daicho.page.lookup.Staff;

/** What is asked of units, posts, people, and of who takes a post. */
@Singleton
class StaffBlank {

    private static final String FIND = "find-unit";

    private final Asking asking;
    private final Registers registers;
    private final Staff staff;

    @Inject
    StaffBlank(Asking asking, Registers registers, Staff staff) {
        this.asking = asking;
        this.registers = registers;
        this.staff = staff;
    }

    List<Entry> unit(Tongue l, Filled filled, HttpHeaders headers) {
        return List.of(
                Entry.line("name", l.of("名称", "Name")).must().help(l.of("例: 総務課", "Such as 総務課")),
                Entry.line("code", l.of("所属コード", "Code")),
                unitChoice(l, filled, "parentId", l.of("上位の組織（最上位なら空欄）", "Belongs to; empty at the top"), headers),
                Entry.day(l, "validFrom", l.of("設置日", "First day")).must(),
                Entry.day(l, "validUntil", l.of("廃止日（最後の日）", "Last day")),
                Entry.lines("note", l.of("備考", "Note")));
    }

    List<Entry> post(Tongue l, Filled filled, HttpHeaders headers) {
        return List.of(
                unitChoice(l, filled, "unitId", l.of("組織", "Unit"), headers),
                Entry.line("name", l.of("職名", "Name")).must().help(l.of("例: 総務課長", "Such as 総務課長")),
                Entry.checks(
                        "securityRoles",
                        l.of("情報セキュリティの体制での役割", "Role in information security"),
                        Entry.choices(l, SecurityRole.values(), SecurityRole::label)),
                Entry.day(l, "validFrom", l.of("設置日", "First day")).must(),
                Entry.day(l, "validUntil", l.of("廃止日（最後の日）", "Last day")),
                Entry.lines("note", l.of("備考", "Note")));
    }

    /** Addresses only for whoever may see them: others would empty them without knowing. */
    List<Entry> person(Tongue l) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.line("name", l.of("氏名", "Name")).must());
        entries.add(Entry.line("nameKana", l.of("読み", "Reading")));
        entries.add(Entry.line("staffNumber", l.of("職員番号", "Staff number")));
        if (asking.may("contact:read")) {
            entries.add(Entry.line("email", l.of("メールアドレス", "E-mail")));
            entries.add(Entry.line("groupwareCode", l.of("グループウェアのログイン名", "Login name in the groupware")));
        }
        entries.add(Entry.lines("note", l.of("備考", "Note")));
        return entries;
    }

    List<Entry> holding(Tongue l, Filled filled, HttpHeaders headers) {
        return List.of(
                staff.person(l, filled, "personId", l.of("職員", "Person"), headers),
                Entry.radio("kind", l.of("就き方", "Held as"), Entry.choices(l, HoldingKind.values(), HoldingKind::label))
                        .must(),
                Entry.day(l, "fromOn", l.of("開始日", "From")).must(),
                Entry.day(l, "untilOn", l.of("終了日（決まっていれば）", "Until, if known")));
    }

    private Entry unitChoice(Tongue l, Filled filled, String name, String label, HttpHeaders headers) {
        return Entry.group(
                "of-" + name,
                label,
                List.of(
                        Entry.find(FIND, l.of("組織を名称の一部で探す", "Find a unit by a part of its name")),
                        Entry.choice(
                                name,
                                label,
                                registers.choices(
                                        filled,
                                        name,
                                        Filled.textOrNull(filled, FIND),
                                        headers,
                                        SubjectType.ORGANIZATION_UNIT))));
    }
}
