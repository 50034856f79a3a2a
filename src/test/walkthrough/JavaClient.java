import client.ApiClient;
import client.ApiException;
import client.api.BundlesApi;
import client.api.ContractorsApi;
import client.api.ContractsApi;
import client.api.EvidenceApi;
import client.api.ReportsApi;
import client.model.Bundle;
import client.model.Classification;
import client.model.Clause;
import client.model.Clauses;
import client.model.Confidentiality;
import client.model.Contract;
import client.model.ContractState;
import client.model.Contractor;
import client.model.Evidence;
import client.model.EvidenceKind;
import client.model.EvidenceState;
import client.model.EvidenceSubject;
import client.model.NewBundle;
import client.model.NewContract;
import client.model.NewContractor;
import client.model.NewEvidence;
import client.model.NewStatement;
import client.model.Scope;
import client.model.SelectionDecision;
import client.model.Signing;
import client.model.StatementStatus;
import client.model.SubjectType;
import client.model.WorkKind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The main job by the client that openapi-generator (java, okhttp-gson) makes of the committed specification, as another
 * system would do it: contractor, contract, clauses, signature, evidence, bundle. Ends non-zero at the first thing that is not
 * as it should be. GeneratedClientsIT makes the client, compiles it with this file and runs it.
 *
 * <p>JavaClient BASE_URL TOKEN SAMPLES_DIR OUT_DIR
 */
public class JavaClient {

    private JavaClient() {}

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new PlainNegotiation();
        client.setBasePath(arguments[0]);
        client.setBearerToken(arguments[1]);
        Path samples = Path.of(arguments[2]);
        Path out = Path.of(arguments[3]);
        String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);

        Contractor contractor = new ContractorsApi(client)
                .contractorsCreate(new NewContractor().name("株式会社𠮷野家具" + run), run, null, null);
        ContractsApi contracts = new ContractsApi(client);
        Contract contract = contracts.contractsCreate(wanted(contractor, run), null, null, null);
        check(contract.getState() == ContractState.DRAFT, "a new contract is a draft");
        try {
            contracts.contractStepsSign(contract.getId(), tag(contract), new Signing(), null, "en", null);
            check(false, "a draft is not signed");
        } catch (ApiException refused) {
            check(refused.getCode() == 409, "a draft is refused as a conflict");
        }
        contract = contracts.contractStepsSelect(
                contract.getId(),
                tag(contract),
                new SelectionDecision()
                        .decidedOn(LocalDate.of(2026, 3, 20))
                        .decidedBy("契約審査委員会")
                        .reason("選定基準を満たすため"),
                null,
                null,
                null);
        Map<String, NewStatement> statements = new LinkedHashMap<>();
        for (Clause clause : contracts.clausesList(contract.getId(), null, null, null).getItems()) {
            statements.put(
                    clause.getCode(),
                    new NewStatement().status(StatementStatus.STATED).articleReference("特記仕様書 第1条"));
        }
        Clauses stated = contracts.clausesStateAll(contract.getId(), tag(contract), statements, null, null);
        check(stated.getItems().size() == statements.size(), "every clause has its statement");
        contract = contracts.contractStepsSign(
                contract.getId(),
                "\"" + stated.getVersion() + "\"",
                new Signing().signedOn(LocalDate.of(2026, 4, 1)),
                null,
                null,
                null);
        check(contract.getState() == ContractState.SIGNED, "the contract is signed");

        File policy = samples.resolve("basic-policy.txt").toFile();
        Evidence evidence = new EvidenceApi(client).evidenceAnnounce(policy, null, null, null, null, about(contract));
        check(evidence.getState() == EvidenceState.STORED, "the file is stored");
        check(evidence.getSize() == policy.length(), "the file is stored whole");

        BundlesApi bundles = new BundlesApi(client);
        Bundle bundle = bundles.bundlesCreate(
                new NewBundle().scope(Scope.CONTRACT).subjectId(contract.getId()), null, null, null);
        File content = bundles.bundlesContent(bundle.getId(), null, null, null, null);
        check(content.length() == bundle.getSize(), "the bundle came whole");
        Files.move(content.toPath(), out.resolve("java.zip"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(out.resolve("java.pem"), bundles.bundleCertificateRead(null, null));

        check(
                new ReportsApi(client).yearlyReportRead(2026, null, null).getSections().stream()
                        .anyMatch(section -> section.getCode().equals("CONTRACTS")),
                "the year's report tells of contracts");
        System.out.println("OK: " + contract.getReference());
        // the connections of the client would keep the program for some minutes
        System.exit(0);
    }

    /**
     * The generator's client prefers JSON wherever it is named: it would ask for a problem instead of a file, and announce JSON
     * where it sends a form.
     */
    private static final class PlainNegotiation extends ApiClient {

        @Override
        public String selectHeaderAccept(String[] types) {
            return String.join(",", types);
        }

        @Override
        public String selectHeaderContentType(String[] types) {
            return List.of(types).contains("multipart/form-data")
                    ? "multipart/form-data"
                    : super.selectHeaderContentType(types);
        }
    }

    private static NewContract wanted(Contractor contractor, String run) {
        return new NewContract()
                .reference("Java " + run)
                .fiscalYear(2026)
                .title("髙額機器保守業務委託")
                .contractorId(contractor.getId())
                .kind(WorkKind.SYSTEM_MAINTENANCE)
                .startsOn(LocalDate.of(2026, 4, 1))
                .endsOn(LocalDate.of(2027, 3, 31))
                .amount(1_234_000L)
                .responsibleUnit("総務課")
                .ownerPost("総務課長")
                .personalData(true)
                .myNumber(false)
                .classification(new Classification().confidentiality(Confidentiality.C2));
    }

    private static NewEvidence about(Contract contract) {
        return new NewEvidence()
                .title("情報セキュリティ基本方針")
                .kind(EvidenceKind.POLICY_DOCUMENT)
                .effectiveOn(LocalDate.of(2026, 3, 31))
                .addSubjectsItem(new EvidenceSubject().type(SubjectType.CONTRACT).id(contract.getId()));
    }

    private static String tag(Contract contract) {
        return "\"" + contract.getVersion() + "\"";
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("NG: not so: " + what);
        }
    }
}
