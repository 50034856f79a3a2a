// The main job by a client that knows the service from its committed specification only: openapi-typescript makes the types,
// openapi-fetch sends. tsc --strict compiles it, so that a body or a path that the specification does not have is no program.
// Ends non-zero at the first thing that is not as it should be. GeneratedClientsIT makes the types, compiles and runs it.
//
//   node typescript-client.js BASE_URL TOKEN SAMPLES_DIR OUT_DIR
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

type NewContract = components['schemas']['NewContract'];
type NewStatement = components['schemas']['NewStatement'];

const [baseUrl, token, samples, out] = process.argv.slice(2) as [string, string, string, string];
const run = Date.now().toString(36);
const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });

/** What was answered; anything but a success ends the program with the problem. */
function answered<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  assert.ok(answer.response.ok, `${answer.response.url} ${answer.response.status}: ${JSON.stringify(answer.error)}`);
  return answer.data as T;
}

function tag(thing: { version: number }) {
  return { 'If-Match': `"${thing.version}"` };
}

const contractor = answered(
  await client.POST('/api/v1/contractors', {
    params: { header: { 'Idempotency-Key': run } },
    body: { name: `株式会社𠮷野家具${run}` },
  }),
);
const wanted: NewContract = {
  reference: `TypeScript ${run}`,
  fiscalYear: 2026,
  title: '髙額機器保守業務委託',
  contractorId: contractor.id,
  kind: 'SYSTEM_MAINTENANCE',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  amount: 1_234_000,
  responsibleUnit: '総務課',
  ownerPost: '総務課長',
  personalData: true,
  myNumber: false,
  classification: { confidentiality: 'C2' },
};
const drafted = answered(await client.POST('/api/v1/contracts', { body: wanted }));
assert.equal(drafted.state, 'DRAFT');
const path = { id: drafted.id };

const refused = await client.POST('/api/v1/contracts/{id}/sign', { params: { path, header: tag(drafted) }, body: {} });
assert.equal(refused.response.status, 409);
assert.ok(refused.error?.violations?.length, 'a refusal says why');

const selected = answered(
  await client.POST('/api/v1/contracts/{id}/select', {
    params: { path, header: tag(drafted) },
    body: { decidedOn: '2026-03-20', decidedBy: '契約審査委員会', reason: '選定基準を満たすため' },
  }),
);
const clauses = answered(await client.GET('/api/v1/contracts/{id}/clauses', { params: { path } }));
const statements: Record<string, NewStatement> = {};
for (const clause of clauses.items) {
  statements[clause.code] = { status: 'STATED', articleReference: '特記仕様書 第1条' };
}
const stated = answered(
  await client.PUT('/api/v1/contracts/{id}/clauses', { params: { path, header: tag(selected) }, body: statements }),
);
const signed = answered(
  await client.POST('/api/v1/contracts/{id}/sign', {
    params: { path, header: tag(stated) },
    body: { signedOn: '2026-04-01' },
  }),
);
assert.equal(signed.state, 'SIGNED');

const policy = await readFile(join(samples, 'basic-policy.txt'));
const evidence = answered(
  await client.POST('/api/v1/evidence', {
    body: {
      metadata: {
        title: '情報セキュリティ基本方針',
        kind: 'POLICY_DOCUMENT',
        effectiveOn: '2026-03-31',
        subjects: [{ type: 'CONTRACT', id: signed.id }],
      },
      file: '',
    },
    bodySerializer(body) {
      const form = new FormData();
      const metadata = 'metadata' in body ? body.metadata : body;
      form.append('metadata', new Blob([JSON.stringify(metadata)], { type: 'application/json' }));
      form.append('file', new Blob([policy], { type: 'text/plain' }), 'basic-policy.txt');
      return form;
    },
  }),
);
assert.equal(evidence.state, 'STORED');
assert.equal(evidence.size, policy.length);

const bundle = answered(
  await client.POST('/api/v1/bundles', { body: { scope: 'CONTRACT', subjectId: signed.id } }),
);
const content = answered(
  await client.GET('/api/v1/bundles/{id}/content', { params: { path: { id: bundle.id } }, parseAs: 'arrayBuffer' }),
);
assert.equal(content.byteLength, bundle.size);
await writeFile(join(out, 'typescript.zip'), Buffer.from(content));
const certificate = answered(await client.GET('/api/v1/bundle-certificate', { parseAs: 'text' }));
await writeFile(join(out, 'typescript.pem'), certificate);

const report = answered(
  await client.GET('/api/v1/reports/fiscal-years/{fiscalYear}', { params: { path: { fiscalYear: 2026 } } }),
);
assert.ok(report.sections.some((section) => section.code === 'CONTRACTS'));
console.log(`OK: ${signed.reference}`);
