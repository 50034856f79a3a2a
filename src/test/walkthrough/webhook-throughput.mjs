// Measures webhooks against a running service that may send to this host: how many deliveries a second go out to one endpoint
// and to several at once, and how long writes take without endpoints, beside endpoints that are told, and beside such as
// never answer, turn by turn. Prints minimum, median and maximum; says nothing about what is enough. Several subjects are
// changed, since the changes of one go out one after another. What it makes stays in the register.
//
//   node webhook-throughput.mjs BASE_URL TOKEN [CHANGES [ENDPOINTS [ROUNDS]]]
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const [base, token, ...numbers] = process.argv.slice(2);
const [changes, endpoints, rounds] = [1000, 5, 5].map((otherwise, i) => Number(numbers[i] ?? otherwise));
const WRITES = 100;
const WRITERS = 4;
const arrived = new Map();

const server = createServer((request, answer) => {
  request.resume().on('end', () => {
    if (request.url.startsWith('/silent')) {
      return;
    }
    arrived.set(request.url, (arrived.get(request.url) ?? 0) + 1);
    answer.writeHead(204).end();
  });
});
await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });

async function call(method, path, body, headers = {}) {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${method} ${path} ${answer.status}: ${await answer.text()}`);
  }
  return { json: await answer.json(), tag: answer.headers.get('ETag') };
}

async function step(webhook, verb, body = {}) {
  const { tag } = await call('GET', webhook);
  await call('POST', `${webhook}/${verb}`, body, { 'If-Match': tag });
}

let made = 0;
/** Endpoints that are told of contractors; each with a path of its own. */
async function subscribe(kind, count) {
  const paths = [];
  for (let i = 0; i < count; i++) {
    const path = `/${kind}/${made++}`;
    const url = `http://127.0.0.1:${server.address().port}${path}`;
    const { json } = await call('POST', '/webhooks', { name: path, url, subjectTypes: ['contractor'] });
    paths.push({ path, webhook: `/webhooks/${json.webhook.id}` });
  }
  return paths;
}

async function stop(subscribed) {
  for (const { webhook } of subscribed) {
    await step(webhook, 'disable', { reason: '測定の終わり' });
  }
}

/** Milliseconds of each write, by several writers at once. */
async function write(count) {
  const times = [];
  const writer = async () => {
    for (let i = 0; i < count / WRITERS; i++) {
      const begun = performance.now();
      await call('POST', '/contractors', { name: `株式会社測定${process.pid}-${made++}` });
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return times;
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((value) => value.toFixed(1)).join(' / ');
}

/** A second, from the moment on when endpoints that were stopped are sent everything at once. */
async function deliver(count) {
  const subscribed = await subscribe('told', count);
  await stop(subscribed);
  await write(changes);
  while ((await call('GET', '/ledger/status')).json.pending > 0) {
    await pause(200);
  }
  const begun = performance.now();
  for (const { webhook } of subscribed) {
    await step(webhook, 'enable');
  }
  while (subscribed.some(({ path }) => (arrived.get(path) ?? 0) < changes)) {
    await pause(20);
  }
  const rate = (count * changes * 1000) / (performance.now() - begun);
  await stop(subscribed);
  return rate;
}

await write(WRITES);
console.log(`${changes} changes, ${endpoints} endpoints, ${rounds} rounds; min / median / max`);
const sent = { one: [], several: [] };
const written = { none: [], told: [], silent: [] };
for (let round = 0; round < rounds; round++) {
  sent.one.push(await deliver(1));
  sent.several.push(await deliver(endpoints));
  written.none.push(...(await write(WRITES)));
  for (const kind of ['told', 'silent']) {
    const subscribed = await subscribe(kind, endpoints);
    await write(WRITERS);
    await pause(3000);
    written[kind].push(...(await write(WRITES)));
    await stop(subscribed);
  }
}
console.log(`deliveries/s to one endpoint          ${spread(sent.one)}`);
console.log(`deliveries/s to ${endpoints} at once              ${spread(sent.several)}`);
console.log(`write, no endpoint (ms)               ${spread(written.none)}`);
console.log(`write, ${endpoints} endpoints are told (ms)       ${spread(written.told)}`);
console.log(`write, ${endpoints} endpoints never answer (ms)   ${spread(written.silent)}`);
server.closeAllConnections();
server.close();
