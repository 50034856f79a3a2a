// What tus-js-client, the reference client of tus 1.0, makes of the service: one step a run, so that whoever runs it can kill
// the service, or this program, between two of them. Exits non-zero at the first thing that is not as it should be.
//
//   node tus-client.mjs STEP BASE_URL TOKEN WORK_DIR NODE_MODULES_PARENT
//
// Steps: whole, creation-with-upload, checksum, terminate; break and then resume; restart, which prints "under way" when the
// service may be killed; expire, against a service whose uploads expire after seconds.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [step, base, token, work, modules] = process.argv.slice(2);
const tus = createRequire(join(modules, 'package.json'))('tus-js-client');
const api = `${base}/api/v1`;
const authorization = { Authorization: `Bearer ${token}` };
const MIB = 1024 * 1024;

async function announce(title) {
  const answer = await fetch(`${api}/evidence`, {
    method: 'POST',
    headers: { ...authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title, kind: 'OTHER', fileName: `${title}.bin` }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).id;
}

async function state(id) {
  const answer = await fetch(`${api}/evidence/${id}`, { headers: authorization });
  assert.equal(answer.status, 200);
  return (await answer.json()).state;
}

async function assertKept(id, file) {
  assert.equal(await state(id), 'STORED');
  const answer = await fetch(`${api}/evidence/${id}/content`, { headers: authorization });
  assert.equal(answer.status, 200);
  assert.ok(Buffer.from(await answer.arrayBuffer()).equals(file), 'other bytes came back');
}

async function offset(url) {
  return fetch(url, { method: 'HEAD', headers: { ...authorization, 'Tus-Resumable': '1.0.0' } });
}

function options(evidenceId, more) {
  return {
    endpoint: `${api}/uploads`,
    headers: authorization,
    metadata: { evidenceId, filetype: 'application/octet-stream' },
    retryDelays: [],
    ...more,
  };
}

/** Runs an upload to its end; resolves with the client, rejects with what it reports. */
function send(file, settings, prepare = async () => {}) {
  return new Promise((resolve, reject) => {
    const upload = new tus.Upload(file, { ...settings, onSuccess: () => resolve(upload), onError: reject });
    prepare(upload).then(() => upload.start(), reject);
  });
}

/** Sends until the given number of pieces has come, and leaves the upload there. */
function sendPieces(file, settings, pieces) {
  return new Promise((resolve, reject) => {
    let done = 0;
    const upload = new tus.Upload(file, {
      ...settings,
      onError: reject,
      onSuccess: () => reject(new Error('it was over too soon')),
      onChunkComplete: () => {
        if (++done === pieces) {
          upload.abort().then(() => resolve(upload), reject);
        }
      },
    });
    upload.start();
  });
}

const steps = {
  async whole() {
    const file = randomBytes(12 * MIB + 77);
    const id = await announce('whole');
    await send(file, options(id));
    await assertKept(id, file);
  },

  async 'creation-with-upload'() {
    for (const size of [5, 6 * MIB]) {
      const file = randomBytes(size);
      const id = await announce(`with-upload-${size}`);
      const methods = [];
      await send(file, options(id, {
        uploadDataDuringCreation: true,
        chunkSize: 4 * MIB,
        onBeforeRequest: (request) => { methods.push(request.getMethod()); },
      }));
      assert.deepEqual(methods, size > 4 * MIB ? ['POST', 'PATCH'] : ['POST']);
      await assertKept(id, file);
    }
  },

  /** The client knows no checksums of its own; a hook adds them, as its documentation has it. */
  async checksum() {
    const file = randomBytes(7 * MIB);
    const chunkSize = 3 * MIB;
    const id = await announce('checksum');
    let spoil = true;
    const settings = options(id, {
      chunkSize,
      onBeforeRequest: (request) => {
        if (request.getMethod() === 'PATCH') {
          const from = Number(request.getHeader('Upload-Offset'));
          const piece = file.subarray(from, from + chunkSize);
          const wrong = spoil && from > 0;
          const digest = createHash('sha256').update(wrong ? piece.subarray(1) : piece).digest('base64');
          request.setHeader('Upload-Checksum', `sha256 ${digest}`);
        }
      },
    });
    let url;
    await assert.rejects(
      send(file, settings, async (upload) => {
        upload.options.onUploadUrlAvailable = () => { url = upload.url; };
      }),
      (error) => error.originalResponse.getStatus() === 460);
    assert.equal((await offset(url)).headers.get('Upload-Offset'), String(chunkSize));
    spoil = false;
    await send(file, { ...settings, uploadUrl: url });
    await assertKept(id, file);
  },

  async terminate() {
    const file = randomBytes(12 * MIB);
    const id = await announce('terminate');
    const given = await sendPieces(file, options(id, { chunkSize: 6 * MIB }), 1);
    assert.equal((await offset(given.url)).status, 200);
    await given.abort(true);
    assert.equal((await offset(given.url)).status, 404);
    assert.equal(await state(id), 'RECEIVING');
    await send(file, options(id));
    await assertKept(id, file);
  },

  /** Ends this program in the middle of a request. */
  async break() {
    const file = randomBytes(40 * MIB);
    writeFileSync(join(work, 'broken.bin'), file);
    const id = await announce('broken');
    writeFileSync(join(work, 'broken.id'), id);
    await send(file, options(id, {
      urlStorage: new tus.FileUrlStorage(join(work, 'urls.json')),
      fingerprint: async () => 'broken',
      onProgress: (sent, size) => {
        if (sent > size / 2) {
          process.exit(0);
        }
      },
    }));
    assert.fail('it was over too soon');
  },

  async resume() {
    const file = readFileSync(join(work, 'broken.bin'));
    const id = readFileSync(join(work, 'broken.id'), 'utf8');
    assert.ok(existsSync(join(work, 'urls.json')));
    let from;
    await send(file, options(id, {
      urlStorage: new tus.FileUrlStorage(join(work, 'urls.json')),
      fingerprint: async () => 'broken',
      onBeforeRequest: (request) => {
        assert.notEqual(request.getMethod(), 'POST', 'it began anew');
        if (request.getMethod() === 'PATCH') {
          from ??= Number(request.getHeader('Upload-Offset'));
        }
      },
    }), async (upload) => {
      const previous = await upload.findPreviousUploads();
      assert.equal(previous.length, 1);
      upload.resumeFromPreviousUpload(previous[0]);
    });
    assert.ok(from > 0, 'nothing of what had come was kept');
    console.log(`resumed at ${from} of ${file.length}`);
    await assertKept(id, file);
  },

  /** The client goes on by itself as soon as the service is back. */
  async restart() {
    const file = randomBytes(24 * MIB);
    const id = await announce('restart');
    const posts = [];
    let told = false;
    await send(file, options(id, {
      chunkSize: MIB,
      retryDelays: Array(600).fill(500),
      onShouldRetry: () => true,
      onBeforeRequest: async (request) => {
        if (request.getMethod() === 'POST') {
          posts.push(request.getURL());
        }
        await pause(50);
      },
      onProgress: (sent) => {
        if (sent > 8 * MIB && !told) {
          told = true;
          console.log('under way');
        }
      },
    }));
    assert.equal(posts.length, 1, 'it began anew');
    await assertKept(id, file);
  },

  /** An upload that nobody went on with in time is gone; the client begins anew. */
  async expire() {
    const file = randomBytes(100_000);
    const id = await announce('expire');
    const left = await sendPieces(file, options(id, { chunkSize: 60_000 }), 1);
    while ((await offset(left.url)).status !== 404) {
      await pause(200);
    }
    const methods = [];
    await send(file, options(id, {
      uploadUrl: left.url,
      onBeforeRequest: (request) => { methods.push(request.getMethod()); },
    }));
    assert.deepEqual(methods, ['HEAD', 'POST', 'PATCH']);
    await assertKept(id, file);
  },
};

await steps[step]();
console.log(`OK: ${step}`);
