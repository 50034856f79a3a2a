package org.daicho.bundle.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.daicho.assurance.audit.AuditState;
import org.daicho.assurance.finding.terms.FindingState;
import org.daicho.contract.subcontract.decision.SubcontractState;
import org.daicho.contract.terms.ContractState;
import org.daicho.contractor.attestation.kind.AttestationKind;
import org.daicho.externalservice.life.ServiceState;
import org.daicho.organization.duty.Duty;
import org.daicho.shared.text.Text;
import org.daicho.verification.check.terms.VerificationConclusion;
import org.daicho.verification.check.terms.VerificationState;
import org.daicho.verification.frequency.VerificationMethod;
import org.daicho.verification.incident.terms.IncidentKind;
import org.daicho.verification.incident.terms.IncidentState;
import org.daicho.verification.measure.terms.MeasureState;
import org.daicho.verification.measure.terms.Severity;
import org.jspecify.annotations.Nullable;

/** The sheets that are made of the register's own states, one line for each; the first column names the part of the bundle. */
public enum RegisterSheet {
    CONTRACTS(
            "contracts.csv",
            Text.of("契約", "Contracts"),
            Column.text("ID", "/id"),
            Column.text("契約番号", "/reference").shown(),
            Column.text("年度", "/fiscalYearLabel").shown(),
            Column.text("件名", "/title"),
            Column.text("委託先名称", "/contractorName").shown(),
            Column.label("状態", "/state", ContractState.class, ContractState::label)
                    .shown(),
            Column.text("契約日", "/contractedOn"),
            Column.text("履行開始日", "/startsOn").shown(),
            Column.text("履行終了日", "/endsOn").shown(),
            Column.text("契約金額（税込）", "/amount").shown(),
            Column.text("単価", "/unitPrice"),
            Column.text("所管課", "/responsibleUnit").shown(),
            Column.text("責任者職", "/ownerPost").shown(),
            Column.yesNo("個人情報", "/personalData").shown(),
            Column.yesNo("特定個人情報", "/myNumber").shown(),
            Column.text("機密性", "/classification/confidentiality").shown(),
            Column.text("ネットワーク", "/networkZones"),
            Column.text("要件目録の版", "/edition"),
            Column.text("台帳の版番号", "/version")),
    CONTRACTORS(
            "contractors.csv",
            Text.of("委託事業者", "Contractors"),
            Column.text("ID", "/id"),
            Column.text("名称", "/name").shown(),
            Column.text("法人番号", "/corporateNumber").shown(),
            Column.text("所在地", "/address").shown(),
            Column.text("電話番号", "/phone"),
            Column.text("本店の国", "/headquartersCountry"),
            Column.text("台帳の版番号", "/version")),
    SERVICES(
            "services.csv",
            Text.of("外部サービス", "External services"),
            Column.text("ID", "/id"),
            Column.text("名称", "/name").shown(),
            Column.text("アカウント名", "/accountName").shown(),
            Column.text("媒体", "/platform").shown(),
            Column.text("提供者", "/providerName").shown(),
            Column.label("状態", "/state", ServiceState.class, ServiceState::label)
                    .shown(),
            Column.text("目的", "/purpose").shown(),
            Column.text("所管課", "/responsibleUnit").shown(),
            Column.text("利用開始日", "/startedOn").shown(),
            Column.text("約款の版", "/termsVersion"),
            Column.text("約款の確認期限", "/termsReviewDueOn"),
            Column.text("要件目録の版", "/edition"),
            Column.text("台帳の版番号", "/version")),
    OWNERS(
            "owners.csv",
            Text.of("担当", "Who answers for it"),
            Column.label("役割", "/duty", Duty.class, Duty::label).shown(),
            Column.text("職", "/postName").shown(),
            Column.text("職ID", "/postId"),
            Column.text("開始日", "/fromOn").shown(),
            Column.text("終了日", "/untilOn").shown()),
    SUBCONTRACTS(
            "subcontracts.csv",
            Text.of("再委託", "Subcontracts"),
            Column.text("ID", "/id"),
            Column.text("段階", "/tier").shown(),
            Column.text("再委託先", "/contractorName").shown(),
            Column.text("業務", "/work").shown(),
            Column.label("状態", "/state", SubcontractState.class, SubcontractState::label)
                    .shown(),
            Column.text("申請日", "/requestedOn"),
            Column.text("決定日", "/decidedOn").shown(),
            Column.text("承認者", "/approver"),
            Column.yesNo("個人情報", "/personalData"),
            Column.text("終了日", "/endedOn")),
    CHECKS(
            "checks.csv",
            Text.of("確認", "Checks"),
            Column.text("ID", "/id"),
            Column.label("状態", "/state", VerificationState.class, VerificationState::label)
                    .shown(),
            Column.label("方法", "/method", VerificationMethod.class, VerificationMethod::label)
                    .shown(),
            Column.text("期限", "/dueOn").shown(),
            Column.text("実施日", "/doneOn").shown(),
            Column.label("結論", "/conclusion", VerificationConclusion.class, VerificationConclusion::label)
                    .shown(),
            Column.text("概要", "/summary").shown(),
            Column.text("実施者", "/performedBy"),
            Column.text("報告日", "/reportedOn"),
            Column.text("次回期限", "/nextDueOn"),
            Column.text("要件目録の版", "/edition")),
    MEASURES(
            "measures.csv",
            Text.of("措置", "Measures"),
            Column.text("ID", "/id"),
            Column.label("状態", "/state", MeasureState.class, MeasureState::label)
                    .shown(),
            Column.label("重大さ", "/severity", Severity.class, Severity::label).shown(),
            Column.text("要件", "/code").shown(),
            Column.text("求めた内容", "/demand").shown(),
            Column.text("求めた日", "/demandedOn"),
            Column.text("期限", "/dueOn").shown(),
            Column.text("回答", "/answer"),
            Column.text("回答日", "/answeredOn"),
            Column.text("完了日", "/closedOn").shown(),
            Column.text("責任者", "/responsible"),
            Column.text("確認ID", "/verificationId"),
            Column.text("事故ID", "/incidentId")),
    INCIDENTS(
            "incidents.csv",
            Text.of("事故", "Incidents"),
            Column.text("ID", "/id"),
            Column.label("状態", "/state", IncidentState.class, IncidentState::label)
                    .shown(),
            Column.label("種類", "/kind", IncidentKind.class, IncidentKind::label).shown(),
            Column.text("件名", "/title").shown(),
            Column.text("発生", "/happenedAt"),
            Column.text("認知", "/noticedAt").shown(),
            Column.text("影響人数", "/personsAffected"),
            Column.text("速報日", "/firstReport/reportedOn"),
            Column.text("確報日", "/finalReport/reportedOn"),
            Column.text("完了日", "/closedOn").shown()),
    ATTESTATIONS(
            "attestations.csv",
            Text.of("認証・登録", "Attestations"),
            Column.text("ID", "/id"),
            Column.label("種類", "/kind", AttestationKind.class, AttestationKind::label)
                    .shown(),
            Column.text("番号", "/number").shown(),
            Column.text("発行者", "/issuer").shown(),
            Column.text("有効期間の始め", "/validFrom").shown(),
            Column.text("有効期限", "/validUntil").shown(),
            Column.text("取消日", "/revokedOn")),
    AUDITS(
            "audits.csv",
            Text.of("監査", "Audits"),
            Column.text("ID", "/id"),
            Column.text("件名", "/title"),
            Column.text("年度", "/fiscalYearLabel").shown(),
            Column.label("状態", "/state", AuditState.class, AuditState::label).shown(),
            Column.text("開始日", "/startsOn").shown(),
            Column.text("終了日", "/endsOn").shown(),
            Column.text("監査基準", "/criteria").shown(),
            Column.text("報告日", "/reportedOn").shown(),
            Column.text("意見", "/opinion").shown()),
    FINDINGS(
            "findings.csv",
            Text.of("監査の指摘", "Findings"),
            Column.text("ID", "/id"),
            Column.label("状態", "/state", FindingState.class, FindingState::label)
                    .shown(),
            Column.text("件名", "/title").shown(),
            Column.text("基準", "/criterion").shown(),
            Column.text("状況", "/condition").shown(),
            Column.text("重大さ", "/severity"),
            Column.text("期限", "/dueOn").shown(),
            Column.text("回答", "/response"),
            Column.text("改善計画", "/plan"),
            Column.text("完了日", "/closedOn").shown());

    private final String file;
    private final Text title;
    private final List<Column> columns;

    RegisterSheet(String file, Text title, Column... columns) {
        this.file = file;
        this.title = title;
        this.columns = List.of(columns);
    }

    public String file() {
        return file;
    }

    public Text title() {
        return title;
    }

    /** The part of the bundle, and the columns. */
    public String[] headings() {
        return Stream.concat(Stream.of("対象"), columns.stream().map(Column::heading))
                .toArray(String[]::new);
    }

    public @Nullable Object[] cells(String part, JsonNode state) {
        return Stream.concat(Stream.of(part), columns.stream().map(column -> column.value()
                        .apply(state)))
                .toArray();
    }

    public List<Column> onPage() {
        return columns.stream().filter(Column::onPage).toList();
    }
}
