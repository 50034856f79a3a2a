// Pictures of every page at 1280 and 390 pixels width and what axe-core finds on each.
// Usage: node screenshots.mjs BASE_URL TOKEN OUT_DIR
// Needs playwright-core and axe-core, which .ci/run installs by npm into target/node, and Chromium (CHROMIUM, or Debian's).
// Does the main job by clicks as a person would (sign in, search, add evidence, make a bundle, sign out); ends with 1 when a page cannot be reached, is too large, or axe-core objects.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [base, token, out] = process.argv.slice(2);
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

for (const width of [1280, 390]) {
  // axe-core is put into the page by us, which the page's own policy rightly forbids to everybody
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true, locale: "ja-JP" });
  const page = await context.newPage();
  page.on("response", (answer) => {
    if (answer.status() >= 500) complain(`${answer.url()} answered ${answer.status()}`);
  });
  page.on("pageerror", (error) => complain(`script: ${error}`));

  async function picture(name) {
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
    await picture(`${name}s`);
    const link = page.locator("#found tbody th a").first();
    if (await link.count()) {
      await link.click();
      await picture(name);
    } else {
      complain(`${list} lists nothing: take in the samples first`);
    }
  }

  async function addEvidence() {
    const title = `誓約書 ${width}`;
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

  async function makeBundle() {
    await page.goto(`${base}/portal/bundles`);
    const before = await page.locator("#found tbody tr").count();
    await page.getByRole("button", { name: "作る" }).click();
    await page.locator("#found tbody tr").nth(before).waitFor();
    await picture("bundle-made");
  }

  await page.goto(`${base}/portal`);
  await picture("sign-in");
  await page.getByLabel("アクセストークン", { exact: true }).fill(token);
  await page.getByRole("button", { name: "サインイン" }).click();
  await page.waitForURL(`${base}/portal`);
  await picture("overview");
  await firstOf("/portal/contracts", "contract");
  await addEvidence();
  await firstOf("/portal/contractors", "contractor");
  await firstOf("/portal/services", "service");
  for (const place of process.env.PLACES?.split(",") ?? ["/portal/bundles", "/portlet", "/portal/contracts?fiscalYear=x"]) {
    await page.goto(`${base}${place}`);
    await picture(place.replace(/[^a-zA-Z]+/g, "-").replace(/^-|-$/g, ""));
  }
  await makeBundle();
  await page.goto(`${base}/portal`);
  await page.getByRole("button", { name: "サインアウト" }).click();
  await page.goto(`${base}/portal`);
  if (!page.url().includes("/portal/sign-in")) complain("signing out left the session open");
  await context.close();
}
await browser.close();
process.exit(wrong === 0 ? 0 : 1);
