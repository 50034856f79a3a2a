package org.daicho.contractor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The legal form in a company's name: 山田商事㈱ and 山田商事㈲ are two companies.
 *
 * <p>Abbreviations are those of registers (㈱, （一社）) and of bank transfers (カ）); the banks' シヤ and ザイ stand for two forms
 * each and are left out. Parentheses are written half-width here because names are normalised before they are read.
 */
public enum LegalForm {
    KABUSHIKI_KAISHA("株式会社", "株式會社", "(株)", "カ)"),
    YUGEN_KAISHA("有限会社", "有限會社", "(有)", "ユ)"),
    GODO_KAISHA("合同会社", "(同)", "ド)"),
    GOSHI_KAISHA("合資会社", "合資會社", "(資)", "シ)"),
    GOMEI_KAISHA("合名会社", "合名會社", "(名)", "メ)"),
    SOGO_KAISHA("相互会社", "(相)", "ソ)"),
    TOKUTEI_MOKUTEKI_KAISHA("特定目的会社", "(特目)"),
    IPPAN_SHADAN_HOJIN("一般社団法人", "(一社)"),
    KOEKI_SHADAN_HOJIN("公益社団法人", "(公社)"),
    IPPAN_ZAIDAN_HOJIN("一般財団法人", "(一財)"),
    KOEKI_ZAIDAN_HOJIN("公益財団法人", "(公財)"),
    /** Before the reform of 2008: still found in old registers. */
    SHADAN_HOJIN("社団法人", "(社)"),
    ZAIDAN_HOJIN("財団法人", "(財)"),
    KYODO_KUMIAI("協同組合", "(協)"),
    JIGYO_KYODO_KUMIAI("事業協同組合"),
    NOGYO_KYODO_KUMIAI("農業協同組合"),
    GYOGYO_KYODO_KUMIAI("漁業協同組合"),
    SEIKATSU_KYODO_KUMIAI("生活協同組合"),
    SHINRIN_KUMIAI("森林組合"),
    KIGYO_KUMIAI("企業組合", "(企)"),
    KYOGYO_KUMIAI("協業組合", "(業)"),
    SHOKO_KUMIAI("商工組合"),
    NOJI_KUMIAI_HOJIN("農事組合法人", "(農)"),
    YUGEN_SEKININ_JIGYO_KUMIAI("有限責任事業組合", "LLP"),
    TOKUTEI_HIEIRI_HOJIN("特定非営利活動法人", "NPO法人", "(特非)", "(NPO)", "トクヒ)"),
    SHAKAI_FUKUSHI_HOJIN("社会福祉法人", "(福)", "(社福)", "フク)"),
    GAKKO_HOJIN("学校法人", "(学)", "ガク)"),
    /** 社団 and 財団 are kinds of this one form, and as often left out as written. */
    IRYO_HOJIN("医療法人", "医療法人社団", "医療法人財団", "(医)", "(医社)", "(医財)", "イ)"),
    SHUKYO_HOJIN("宗教法人", "(宗)", "シユウ)"),
    KOKURITSU_DAIGAKU_HOJIN("国立大学法人", "(大)", "ダイ)"),
    KORITSU_DAIGAKU_HOJIN("公立大学法人"),
    DOKURITSU_GYOSEI_HOJIN("独立行政法人", "(独)", "ドク)"),
    CHIHO_DOKURITSU_GYOSEI_HOJIN("地方独立行政法人", "(地独)", "チドク)"),
    KOKURITSU_KENKYU_KAIHATSU_HOJIN("国立研究開発法人", "(研)"),
    BENGOSHI_HOJIN("弁護士法人", "(弁)", "ベン)"),
    ZEIRISHI_HOJIN("税理士法人", "(税)", "ゼイ)"),
    KANSA_HOJIN("監査法人", "(監)"),
    SHIHOSHOSHI_HOJIN("司法書士法人", "(司)"),
    GYOSEISHOSHI_HOJIN("行政書士法人", "(行)"),
    SHAROSHI_HOJIN("社会保険労務士法人", "(労)", "ロウム)"),
    TOCHI_KAOKU_CHOSASHI_HOJIN("土地家屋調査士法人", "(調)"),
    /** A sole proprietor has no legal form and no 法人番号; registers say so behind the trade name. */
    SOLE_PROPRIETOR("個人事業", "(個人事業)", "(個人事業主)", "(個人)"),
    /** Nothing recognised: unknown, which is not the same as a sole proprietor. */
    NONE("");

    private final String label;
    private final List<String> spellings;

    LegalForm(String label, String... abbreviations) {
        this.label = label;
        this.spellings =
                Stream.concat(Stream.of(label), Arrays.stream(abbreviations)).toList();
    }

    /** 株式会社; empty for {@link #NONE}. */
    public String labelJa() {
        return label;
    }

    /** Ways to write it, after NFKC. */
    List<String> spellings() {
        return spellings;
    }
}
