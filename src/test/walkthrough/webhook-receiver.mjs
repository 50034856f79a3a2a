// Another system that is told of changes: it takes only what the packages standardwebhooks and cloudevents from npm find
// good, each message once, and writes a line of JSON for everything that comes. It can be told to behave badly. Prints
// "listening on PORT" (of 127.0.0.1) when it is there, and runs until it is ended.
//
//   node webhook-receiver.mjs LOG_FILE [NODE_MODULES_PARENT]
//
// Without the packages nothing is checked here and every line says so: whoever reads the log checks the signatures then.
//
//   PUT  /control/NAME {"secret": "whsec_…", "behaviour": "down", "times": 1}   what is left out stays as it was
//   POST /hooks/NAME                                                             where the service sends to
//
// A behaviour is for so many requests, or for ever without a number:
//   well      takes what verifies (204), answers a message that it has with 204 too, and refuses everything else (401)
//   slow      does the same, and answers after 15 seconds
//   silent    never answers
//   down      hangs up
//   broken    503
//   busy      429 and Retry-After: 2
//   gone      410
//   moved     302 to another hook
//   garbage   answers what is no HTTP
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [log, modules] = process.argv.slice(2);
const packages = modules ? createRequire(resolve(modules, 'package.json')) : undefined;
const { Webhook } = packages?.('standardwebhooks') ?? {};
const { HTTP } = packages?.('cloudevents') ?? {};
const SLOW = 15_000;
const hooks = new Map();

function hook(name) {
  if (!hooks.has(name)) {
    hooks.set(name, { secret: '', behaviour: 'well', times: undefined, known: new Set() });
  }
  return hooks.get(name);
}

/** What it is to do with this request; one of those that were asked for is used up. */
function behaviour(of) {
  if (of.times === 0) {
    return 'well';
  }
  of.times = of.times === undefined ? undefined : of.times - 1;
  return of.behaviour;
}

/** The event, or throws what is wrong with it. */
function read(secret, headers, body) {
  if (!packages) {
    return JSON.parse(body);
  }
  new Webhook(secret).verify(body, headers);
  const event = HTTP.toEvent({ headers, body });
  event.validate();
  return event;
}

function note(line) {
  appendFileSync(log, `${JSON.stringify({ ...line, at: new Date().toISOString() })}\n`);
}

function take(name, request, body) {
  const of = hook(name);
  const id = request.headers['webhook-id'];
  const received = {
    hook: name,
    id,
    timestamp: request.headers['webhook-timestamp'],
    signature: request.headers['webhook-signature'],
    body: body.toString('base64'),
  };
  try {
    const { type, subject, sequence } = read(of.secret, request.headers, body.toString('utf8'));
    const outcome = of.known.has(id) ? 'duplicate' : 'accepted';
    of.known.add(id);
    note({ outcome, verified: Boolean(packages), type, subject, sequence: Number(sequence), ...received });
    return 204;
  } catch (error) {
    note({ outcome: 'refused', reason: error.message, ...received });
    return 401;
  }
}

const behaviours = {
  well: (name, request, body, answer) => answer.writeHead(take(name, request, body)).end(),
  slow: (name, request, body, answer) => {
    const status = take(name, request, body);
    setTimeout(() => answer.writeHead(status).end(), SLOW);
  },
  silent: () => {},
  down: (name, request) => request.socket.destroy(),
  broken: (name, request, body, answer) => answer.writeHead(503).end(),
  busy: (name, request, body, answer) => answer.writeHead(429, { 'Retry-After': '2' }).end(),
  gone: (name, request, body, answer) => answer.writeHead(410).end(),
  moved: (name, request, body, answer) => answer.writeHead(302, { Location: '/hooks/elsewhere' }).end(),
  garbage: (name, request) => request.socket.end('\u0000そんな HTTP はない\r\n\r\n'),
};

async function whole(request) {
  const pieces = [];
  for await (const piece of request) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const server = createServer(async (request, answer) => {
  const body = await whole(request);
  const [, kind, name] = request.url.split('/');
  if (request.method === 'PUT' && kind === 'control') {
    Object.assign(hook(name), { times: undefined }, JSON.parse(body));
    answer.writeHead(204).end();
  } else if (request.method === 'POST' && kind === 'hooks') {
    const now = behaviour(hook(name));
    if (now !== 'well' && now !== 'slow') {
      note({ hook: name, outcome: now, id: request.headers['webhook-id'] });
    }
    behaviours[now](name, request, body, answer);
  } else {
    answer.writeHead(404).end();
  }
});
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
