// Pictures of every page at 1280, 768 (a tablet's) and 390 pixels width, and what axe-core finds on each.
// Usage: node screenshots.mjs BASE_URL TOKEN OUT_DIR [SAMPLES_DIR]
// Needs playwright-core and axe-core, which .ci/run installs by npm into target/node, and Chromium (CHROMIUM, or Debian's).
// Does the main job by clicks as a person would (sign in, take in a sample, state a clause, undo as somebody else, search, add
// evidence by choosing and by dropping a file, fill in a check sheet, report an incident, plan an audit, hand posts over, make a
// bundle, sign out); ends with 1 when a page cannot be reached, is too large, or axe-core objects.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [base, token, out, samples = "src/test/resources/samples"] = process.argv.slice(2);
const modules = createRequire(resolve(process.env.NODE_FOLDER ?? "target/node", "node_modules", "none.js"));
const { chromium } = modules("playwright-core");
const axe = readFileSync(modules.resolve("axe-core/axe.min.js"), "utf8");
const MOST = 100_000;

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let wrong = 0;

function complain(what) {
  wrong++;
  console.error(what);
}

// A day so many days from now, in Japan, as a clerk may write it.
function day(ahead) {
  return new Date(Date.now() + (ahead * 24 + 9) * 3_600_000).toISOString().slice(0, 10);
}

// What the samples do not hold.
const account = await fetch(`${base}/api/v1/social-media-accounts`, {
  method: "POST",
  headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
  body: JSON.stringify({
    platform: "X",
    accountName: `kankyo_kumiai_${Date.now()}`,
    purpose: "収集日程と施設の休業の発信",
    responsibleUnit: "総務課",
  }),
});
if (account.status !== 201) complain(`an account was answered ${account.status}: ${await account.text()}`);

for (const width of [1280, 768, 390]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "ja-JP" });
  const page = await context.newPage();
  // a machine with other things to do is no fault of the page
  page.setDefaultTimeout(120_000);
  page.on("response", (answer) => {
    if (answer.status() >= 500) complain(`${answer.url()} answered ${answer.status()}`);
  });
  // what the page's own policy forbids stands there, and nowhere else
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) complain(`browser: ${message.text()}`);
  });
  page.on("pageerror", (error) => complain(`script: ${error}`));

  async function picture(name) {
    await page.waitForLoadState();
    const bytes = Buffer.byteLength(await page.content());
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.screenshot({ path: join(out, `${name}-${width}.png`), fullPage: true });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    console.log(`${name} at ${width}: ${bytes} bytes, ${violations.length} findings of axe-core`);
    violations.forEach((each) => complain(`${name}: ${each.id}: ${each.help}: ${each.nodes[0].html}`));
    if (bytes > MOST) complain(`${name}: larger than ${MOST} bytes`);
    if (overflow > 0) complain(`${name}: ${overflow} pixels wider than the window`);
  }

  async function firstOf(list, name) {
    await page.goto(`${base}${list}`);
    await picture(list.replace("/portal/", ""));
    const link = page.locator("#found tbody th a").first();
    if (await link.count()) {
      await link.click();
      await picture(name);
    } else {
      complain(`${list} lists nothing: take in the samples first`);
    }
  }

  async function addEvidence() {
    const title = `誓約書 ${width} ${Date.now()}`;
    await page.goto(`${base}/portal/contracts`);
    await page.getByLabel("件名・契約番号・委託先").fill("保守");
    await page.getByRole("button", { name: "探す" }).click();
    await page.locator("#found tbody th a").first().click();
    await page.getByLabel("表題").fill(title);
    await page.getByLabel("種類").selectOption("PLEDGE");
    await page.getByLabel("ファイル").setInputFiles({
      name: "誓約書.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n"),
    });
    await page.getByRole("button", { name: "追加する" }).click();
    await page.locator("#evidence").getByRole("link", { name: title }).first().waitFor();
    await picture("evidence-added");
  }

  // As it is dropped from the desktop: the browser's own drop event with a file in it.
  async function dropEvidence() {
    const title = `落とした証拠 ${width} ${Date.now()}`;
    await page.getByLabel("表題").fill(title);
    await page.locator(".drop").evaluate((place) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(24_000_000)], "点検記録.pdf", { type: "application/pdf" }));
      for (const type of ["dragenter", "dragover", "drop"]) {
        place.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
    });
    if ((await page.getByLabel("ファイル").evaluate((field) => field.files[0]?.name)) !== "点検記録.pdf") {
      complain("a dropped file does not arrive in its field");
    }
    await page.locator("#hand-in [role=status]").evaluate((status) => {
      const keep = () => sessionStorage.setItem("said", `${sessionStorage.getItem("said") ?? ""}${status.textContent};`);
      new MutationObserver(keep).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await page.getByRole("button", { name: "追加する" }).click();
    await page.locator("#evidence").getByRole("link", { name: title }).first().waitFor();
    const said = await page.evaluate(() => sessionStorage.getItem("said"));
    if (!/送信中 \d+%/.test(said ?? "")) complain(`nothing is said of the progress: ${said}`);
    console.log(`evidence dropped at ${width}: ${said}`);
  }

  async function fillInSheet() {
    await page.locator("#checks").getByRole("link", { name: "確認を予定する" }).click();
    await page.getByLabel("実地", { exact: true }).check();
    await page.getByRole("textbox", { name: "期限" }).fill(day(120));
    await page.getByLabel("実施者").fill("総務課長");
    await picture("verification-new");
    await page.getByRole("button", { name: "予定する" }).click();
    await page.getByRole("link", { name: "確認票に記入する" }).click();
    await page.getByRole("button", { name: "保存する" }).waitFor();
    await picture("sheet");
    for (const option of await page.locator(".group .option").all()) {
      const { height } = await option.boundingBox();
      if (height < 44) complain(`an option is ${height} pixels high, too small for a finger`);
    }
    const lines = page.locator("fieldset.group");
    await lines.nth(0).getByLabel("適", { exact: true }).check();
    await lines.nth(1).getByLabel("不適", { exact: true }).check();
    await lines.nth(1).getByLabel("確認した内容").fill("教育の実施記録がない");
    await lines.nth(2).getByLabel("該当なし", { exact: true }).check();
    await page.getByRole("button", { name: "保存する" }).click();
    await page.getByRole("alert").waitFor();
    await picture("sheet-refused");
    await lines.nth(2).getByLabel("該当なしの理由").fill("再委託がないため");
    await page.getByRole("button", { name: "保存する" }).click();
    await page.locator("#sheet").getByText("再委託がないため").waitFor();
    await picture("verification");
    await page.getByRole("link", { name: "確認を完了する" }).click();
    await picture("verification-complete");
    await page.getByRole("link", { name: "やめて戻る" }).click();
    await page.getByRole("link", { name: "措置を求める" }).click();
    await page.getByLabel("不適となった項目").selectOption({ index: 1 });
    await page.getByLabel("要求内容").fill("全従事者に教育を行い、実施記録を提出すること。");
    await page.getByRole("textbox", { name: "期限" }).fill(day(60));
    await page.getByLabel("中", { exact: true }).check();
    await page.getByLabel("担当").fill("総務課長");
    await picture("measure-new");
    await page.getByRole("button", { name: "求める" }).click();
    await page.getByRole("link", { name: "回答を記録する" }).waitFor();
    await picture("measure");
    const measure = page.url().replace(/\?.*/, "");
    await whatCanBeDone("measure");
    // there is no way to it before the answer, but the form is the same
    await page.goto(`${measure}/recheck`);
    await picture("measure-recheck");
  }

  // every form that the page that is open leads to
  async function whatCanBeDone(name) {
    const links = await page.locator("#doing a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    for (const link of links) {
      await page.goto(`${base}${link}`);
      await picture(`${name}-${link.replace(/^.*[0-9a-f-]{36}\/|\?.*$/g, "").replace(/[^a-z]+/g, "-")}`);
    }
  }

  async function reportIncident() {
    await page.goto(`${base}/portal/contracts`);
    await page.locator("#found tbody th a").first().click();
    await page.getByRole("link", { name: "事故を報告する" }).click();
    await picture("incident-new");
    await page.locator("#form-title").fill(`名簿の誤送信 ${width}`);
    await page.locator("#form-kind").selectOption("LEAK");
    await page.locator("#form-description").fill("名簿を別の事業者に電子メールで送った。");
    await page.locator("#form-noticedAt").fill("きのう");
    for (const name of ["personalData", "myNumber", "wrongful"]) {
      await page.locator(`input[name=${name}][value=${name === "personalData"}]`).check();
    }
    await page.getByRole("button", { name: "報告する" }).click();
    await page.locator("[role=alert]").waitFor();
    await picture("incident-new-refused");
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await page.locator("#form-noticedAt").fill(`${yesterday} 9:30`);
    await page.getByRole("button", { name: "報告する" }).click();
    await page.locator("p.done").waitFor();
    if (!(await page.locator("#reports .mark").count())) complain("no days are left for the reports");
    await picture("incident");
    await whatCanBeDone("incident");
    await page.goto(`${base}/portal/incidents`);
    await picture("incidents");
  }

  async function audit() {
    await page.goto(`${base}/portal/audits`);
    await picture("audits");
    await page.getByRole("link", { name: "監査を計画する" }).click();
    await page.locator("#form-audited").fill("総務");
    await page.locator("button[name=find][value=audited]").click();
    await picture("audit-new");
    await page.locator("input[name=scope]").first().check();
    await page.locator("#form-title").fill(`委託契約の管理に関する監査 ${width}`);
    await page.locator("input[name=kind][value=AD_HOC]").check();
    await page.locator("[id='form-orderedBy.name']").fill("最高情報セキュリティ責任者");
    await page.locator("#form-startsOn").fill("令和8年10月1日");
    await page.locator("#form-endsOn").fill("令和8年12月10日");
    await page.locator("[id='form-auditors.0.who.name']").fill("監査法人");
    await page.getByRole("button", { name: "登録する" }).click();
    await page.locator("p.done").waitFor();
    await picture("audit");
    const place = page.url().replace(/\?.*/, "");
    await whatCanBeDone("audit");
    await page.goto(`${place}/start`);
    await page.getByRole("button", { name: "監査を始める" }).click();
    await page.goto(`${place}/report`);
    await picture("audit-report");
    await page.goto(`${place}/findings/new`);
    await picture("finding-new");
    await page.locator("#form-title").fill("再委託の承認記録がない");
    await page.locator("#form-criterion").fill("CL-08");
    await page.locator("#form-condition").fill("3件の契約で、承認を示す記録がない。");
    await page.locator("input[name=severity][value=HIGH]").check();
    await page.locator("[id='form-responsible.name']").fill("総務課長");
    await page.locator("#form-dueOn").fill("令和9年1月31日");
    await page.getByRole("button", { name: "登録する" }).click();
    await page.locator("p.done").waitFor();
    await picture("finding");
    const finding = page.url().replace(/\?.*/, "");
    await whatCanBeDone("finding");
    await page.goto(`${finding}/follow-up`);
    await picture("finding-follow-up");
    for (const list of ["findings", "audit-plans", "audit-plans/new"]) {
      await page.goto(`${base}/portal/${list}`);
      await picture(list.replace("/", "-"));
    }
    await page.goto(place);
    await picture("audit-started");
  }

  async function inspect() {
    const unit = await made("organization-units", { name: `点検課 ${width}`, validFrom: "2020-04-01" });
    const post = await made("posts", { unitId: unit.id, name: "課長", securityRoles: ["AUDIT_OFFICER"], validFrom: "2020-04-01" });
    await page.goto(`${base}/portal/self-inspections/new`);
    await picture("self-inspections-new");
    await page.locator("#form-title").fill(`令和8年度情報セキュリティ自己点検 ${width}`);
    await page.locator("#form-opensOn").fill("令和8年9月1日");
    await page.locator("#form-closesOn").fill("令和8年9月30日");
    await page.locator("#form-questions").fill("委託先から消去証明書を受け取っていますか。\n誓約書を集めましたか。");
    await page.locator("input[name=securityRoles][value=AUDIT_OFFICER]").check();
    await page.getByRole("button", { name: "登録する" }).click();
    await page.locator("p.done").waitFor();
    const round = page.url().replace(/\?.*/, "");
    await page.goto(`${round}/open`);
    await picture("self-inspection-open");
    await page.getByRole("button", { name: "自己点検を始める" }).click();
    await page.locator("p.done").waitFor();
    await picture("self-inspection");
    await page.goto(`${round}/sheets/${post.id}/answers`);
    await picture("answers");
    await page.locator("input[name='Q01.value'][value=NO]").check();
    await page.locator("[id='form-Q01.note']").fill("1件について請求中。");
    await page.getByRole("button", { name: "保存する" }).click();
    await page.locator("p.done").waitFor();
    await picture("self-inspection-sheet");
    await page.goto(`${round}/sheets/${post.id}/submit`);
    await picture("self-inspection-submit");
    await page.goto(`${base}/portal/self-inspections`);
    await picture("self-inspections");
  }

  async function policy() {
    await made("policy-documents", {
      kind: "STANDARD", title: `情報セキュリティ対策基準 ${width}`, owner: { name: "総務課長" }, nextReviewOn: "2026-03-31",
    });
    await page.goto(`${base}/portal/policy-documents/new`);
    await picture("policy-documents-new");
    await firstOf("/portal/policy-documents", "policy-document");
    await whatCanBeDone("policy-document");
  }

  // somebody with two posts leaves, and one of the posts goes to somebody else
  async function organization() {
    const unit = await made("organization-units", { name: `引継課 ${width}`, validFrom: "2020-04-01" });
    const leaving = await made("people", { name: `高橋 ${width}` });
    const follows = await made("people", { name: `伊藤 ${width}` });
    for (const name of ["課長", "課長補佐"]) {
      const post = await made("posts", { unitId: unit.id, name, validFrom: "2020-04-01" });
      await made(`posts/${post.id}/holders`, { personId: leaving.id, fromOn: "2024-04-01" });
    }
    for (const list of ["units", "posts", "people"]) {
      await firstOf(`/portal/${list}`, list.replace(/s$/, "").replace("people", "person"));
      await whatCanBeDone(list);
      await page.goto(`${base}/portal/${list}/new`);
      await picture(`${list}-new`);
    }
    await page.goto(`${base}/portal/units/${unit.id}`);
    await picture("unit-with-posts");
    await page.goto(`${base}/portal/people/${leaving.id}/handover`);
    await page.locator("[id='form-find-successors.0.toPersonId']").fill(`伊藤 ${width}`);
    await page.locator("button[name=find]").first().click();
    await page.locator("[id='form-successors.0.toPersonId']").selectOption(follows.id);
    await page.locator("input[name=what][value=TRY]").check();
    await page.getByRole("button", { name: "次へ" }).click();
    await page.locator("#holdings").waitFor();
    await picture("handover-tried");
    await page.getByRole("button", { name: "次へ" }).click();
    await page.locator("p.done").waitFor();
    await picture("handed-over");
    await page.goto(`${base}/portal/contracts`);
    await page.locator("#found tbody th a").first().click();
    await page.getByRole("link", { name: "責任者・担当を割り当てる" }).click();
    await picture("owner-new");
  }

  async function makeBundle() {
    await page.goto(`${base}/portal/bundles`);
    const progress = await page.locator("form[data-follow]").getAttribute("data-follow");
    await page.getByRole("button", { name: "作る" }).click();
    await page.getByRole("link", { name: "ダウンロード" }).waitFor();
    await picture("bundle-made");
    await page.goto(`${base}${progress}`);
    await picture("bundle-progress");
  }

  async function signIn(secret) {
    await page.goto(`${base}/portal`);
    await page.getByLabel("アクセストークン", { exact: true }).fill(secret);
    await page.getByRole("button", { name: "サインイン" }).click();
    await page.waitForURL(`${base}/portal`);
  }

  // the sample with references of its own at each width, so that what is taken in is new
  async function takeIn() {
    const register = readFileSync(join(samples, "contract-register-r8.windows-31j.csv"));
    const text = new TextDecoder("shift_jis").decode(register).replaceAll("滝雫環契", `滝雫${width}契`);
    await page.goto(`${base}/portal/imports`);
    await picture("imports");
    await page.locator("#try-file").setInputFiles({ name: "台帳.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "試す", exact: true }).click();
    await page.locator("#apply").waitFor();
    await picture("import-tried");
    await page.getByRole("link", { name: "確かめる行" }).click();
    await picture("import-attention");
    await page.getByRole("link", { name: "すべての行" }).click();
    await page.getByRole("button", { name: "取り込む" }).click();
    await page.locator("p.done").waitFor();
    await picture("import-taken-in");
    return page.url().replace(/\?.*/, "");
  }

  async function stateClause() {
    await page.locator("#rows td a").first().click();
    await page.getByRole("link", { name: "条項を確認する" }).click();
    await page.locator("select[name$='.status']").first().selectOption("STATED");
    await page.getByRole("button", { name: "まとめて保存する" }).click();
    await page.locator("[role=alert]").waitFor();
    await picture("clauses-refused");
    await page.locator("input[name$='.articleReference']").first().fill("第5条");
    await page.getByRole("button", { name: "まとめて保存する" }).click();
    await page.locator("p.done").waitFor();
    await picture("clause-stated");
    await page.getByLabel("表題").fill(`契約書 ${width}`);
    await page.locator("#hand-in-file").setInputFiles({
      name: "契約書.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n"),
    });
    await page.getByRole("button", { name: "追加する" }).click();
    await page.locator("#evidence").getByRole("link", { name: `契約書 ${width}` }).first().waitFor();
  }

  async function somebodyElse() {
    const made = await fetch(`${base}/api/v1/access-tokens`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ name: `担当 ${width}`, roles: ["SECURITY_OFFICER"] }),
    });
    return (await made.json()).secret;
  }

  async function undo(taken) {
    await page.goto(taken);
    await page.getByRole("link", { name: "この取込を取り消す" }).click();
    await picture("import-undo");
    if (!(await page.locator("#staying tbody tr").count())) complain("what was touched does not stay");
    await page.getByRole("button", { name: "取り消す" }).click();
    await page.locator("p.done").waitFor();
    await picture("import-undone");
  }

  async function made(path, body) {
    const answer = await fetch(`${base}/api/v1/${path}`, {
      method: body ? "POST" : "GET",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) complain(`${path} answered ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  // something of each kind that waits to be decided
  async function waiting() {
    const application = { applicant: { name: "総務課長" }, appliedOn: "2026-05-01", reason: "共有のため" };
    const contract = (await made("contracts?limit=1")).items[0].id;
    const subcontract = await made(`contracts/${contract}/subcontracts`, {
      contractorName: "合同会社夜間監視", work: "夜間の監視", personalData: false, myNumber: false, requestedOn: "2026-06-01",
    });
    const service = await made("cloud-services", {
      name: `名簿管理サービス ${width}`, category: "クラウド", providerName: "例示海外社", purpose: "名簿の共有", responsibleUnit: "総務課",
      classification: { confidentiality: "C2" }, personalData: false, myNumber: false, uniformTerms: true,
      dataCountries: ["JP"], dataCountriesUnknown: false, application,
    });
    const account = await made("social-media-accounts", {
      platform: "Instagram", accountName: `@shinsei_${width}`, purpose: "施設見学の案内", responsibleUnit: "施設課",
      officialSiteListed: true, application,
    });
    return [
      ["subcontracts", `subcontracts/${subcontract.id}`],
      ["services", `services/${service.id}`],
      ["accounts", `accounts/${account.id}`],
    ];
  }

  async function forms() {
    for (const place of ["/portal/contracts/new", "/portal/contractors/new", "/portal/services/new", "/portal/approvals"]) {
      await page.goto(`${base}${place}`);
      await picture(place.slice("/portal/".length).replace("/", "-"));
    }
    for (const list of ["contracts", "contractors", "services", "accounts"]) {
      await page.goto(`${base}/portal/${list}`);
      await page.locator("#found tbody th a").first().click();
      await whatCanBeDone(list);
    }
    for (const [kind, place] of await waiting()) {
      await page.goto(`${base}/portal/${place}/decide`);
      await picture(`${kind}-decide`);
      if (kind === "subcontracts") {
        await page.goto(`${base}/portal/${place}`);
        await picture("subcontract");
        await whatCanBeDone("subcontract");
      }
    }
    await page.goto(`${base}/portal/contractors/new`);
    await page.locator("#form-name").fill("株式会社画面");
    await page.locator("#form-corporateNumber").fill("7000012050003");
    await page.getByRole("button", { name: "登録する" }).click();
    await page.locator("[role=alert]").waitFor();
    await picture("contractors-new-refused");
  }

  // The register on paper: a table with lines between its rows is what its own style makes of it.
  async function printed() {
    await page.goto(`${base}/api/v1/reports/contract-register.html`);
    const line = await page.locator("td").first().evaluate((cell) => getComputedStyle(cell).borderTopStyle);
    if (line !== "solid") complain(`the printed register has no lines: ${line}`);
    await page.screenshot({ path: join(out, `printed-register-${width}.png`) });
    console.log(`printed register at ${width}`);
  }

  // Inside of a page of the same origin, which may frame it unless configured otherwise.
  async function framed() {
    await page.goto(`${base}/portal`);
    const seen = await page.evaluate(() => new Promise((done) => {
      const frame = document.createElement("iframe");
      frame.onload = () => done(frame.contentDocument?.querySelector("h1")?.textContent ?? "nothing");
      frame.src = "/portlet";
      document.body.append(frame);
    }));
    if (seen !== "台帳からのお知らせ") complain(`framed: ${seen}`);
    console.log(`framed at ${width}: ${seen}`);
    await page.goto(`${base}/portal`);
  }

  await page.goto(`${base}/portal`);
  await picture("sign-in");
  await signIn(token);
  const taken = await takeIn();
  await stateClause();
  await page.getByRole("button", { name: "サインアウト" }).click();
  await signIn(await somebodyElse());
  await undo(taken);
  await page.getByRole("button", { name: "サインアウト" }).click();
  await signIn(token);
  await picture("overview");
  await forms();
  await firstOf("/portal/contracts", "contract");
  await addEvidence();
  await dropEvidence();
  await fillInSheet();
  await reportIncident();
  await audit();
  await organization();
  await inspect();
  await policy();
  await firstOf("/portal/contractors", "contractor");
  await firstOf("/portal/services", "service");
  await firstOf("/portal/accounts", "account");
  for (const place of process.env.PLACES?.split(",") ?? ["/portal/gaps", "/portal/deadlines", "/portal/verifications", "/portal/measures", "/portal/bundles", "/portlet", "/portal/contracts?fiscalYear=x"]) {
    await page.goto(`${base}${place}`);
    await picture(place.replace(/[^a-zA-Z]+/g, "-").replace(/^-|-$/g, ""));
  }
  await makeBundle();
  await printed();
  await page.setViewportSize({ width: 300, height: 600 });
  await page.goto(`${base}/portlet`);
  await picture("portlet-small");
  await framed();
  await page.getByRole("button", { name: "サインアウト" }).click();
  await page.goto(`${base}/portal`);
  if (!page.url().includes("/portal/sign-in")) complain("signing out left the session open");
  await context.close();
}
await browser.close();
process.exit(wrong === 0 ? 0 : 1);
