import { afterEach, describe, expect, it } from 'vitest';
import { writeMessage } from './message-writer.ts';
import { createPushReader, type PushOptions } from './push-reader.ts';
import { createSigner } from './signature.ts';
import { writeSubmitRequest } from './soap.ts';
import { documentGuid, identities, messageWith, municipality, registry } from './testing/samples.ts';
import { ThreadedReader, type ThreadLimits } from './threaded-reader.ts';

const { ours, theirs } = await identities();
const options: PushOptions = {
  us: municipality,
  peer: registry,
  identity: ours,
  trust: { certificates: [theirs.certificate], allowSha1: false },
};
const message = messageWith(
  { type: 'statusResponse', documentId: { documentGuid }, status: 'DS_WAIT_REGISTRATION' },
  { sender: registry, recipient: municipality },
);
const status = writeSubmitRequest(createSigner(theirs)(writeMessage(message)));

const readers: ThreadedReader[] = [];
afterEach(() => Promise.all(readers.splice(0).map((reader) => reader.close())));

/** A reader whose thread is the real one, or does what the script says with each `body`. */
function readerOf(script?: string, limits?: ThreadLimits): ThreadedReader {
  const thread =
    script === undefined
      ? new URL('./push-thread.ts', import.meta.url)
      : new URL(
          `data:text/javascript,${encodeURIComponent(
            `import { parentPort } from 'node:worker_threads';
        const answer = (kind) => parentPort.postMessage({ kind });
        parentPort.on('message', ({ rawBody: body }) => { ${script} });`,
          )}`,
        );
  const reader = new ThreadedReader(thread, options, limits);
  readers.push(reader);
  return reader;
}

describe('a thread that reads pushes', () => {
  it('reads them as the reader itself does', async () => {
    const reader = readerOf();
    expect(await Promise.all([reader.read(status), reader.read('hello')])).toEqual(
      ['hello', status].toReversed().map((rawBody) => createPushReader(options)({ rawBody, trust: options.trust })),
    );
  });

  it('is replaced when one message takes too long; the next ones are read', async () => {
    const reader = readerOf("if (body === 'hang') for (;;); answer(body);", { mostWaiting: 9, timeoutMs: 500 });
    const reads = ['first', 'hang', 'last'].map((body) => reader.read(body));
    expect(await Promise.all(reads)).toMatchObject([
      { kind: 'first' },
      { kind: 'refused', reason: 'the message takes too long', answer: { httpStatus: 500 } },
      { kind: 'last' },
    ]);
  });

  it('fails with one message only', async () => {
    const reader = readerOf("if (body === 'fail') throw new Error('ours'); answer(body);");
    const [failed, read] = await Promise.allSettled([reader.read('fail'), reader.read('last')]);
    expect([failed?.status, read?.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('limits the number of waiting calls, and settles all of them when it is closed', async () => {
    const reader = readerOf('', { mostWaiting: 2, timeoutMs: 60_000 });
    const reads = Array.from({ length: 4 }, () => reader.read('x'));
    expect(await reads.at(-1)).toMatchObject({ kind: 'refused', reason: 'too many messages wait' });
    await reader.close();
    expect((await Promise.all(reads)).map(({ kind }) => kind)).toEqual(Array(4).fill('refused'));
  });
});
