import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';

/** Runs the service worker with a storage of its own. */
function startWorker({ isFull = false } = {}) {
  const kept = new Map<string, Response>();
  let hear: (event: object) => void = () => undefined;
  const imported: string[] = [];
  const failures: unknown[] = [];
  runInNewContext(readFileSync(join(import.meta.dirname, '../public/app-worker.js'), 'utf8'), {
    addEventListener: (_: string, listener: typeof hear) => (hear = listener),
    importScripts: (script: string) => imported.push(script),
    caches: {
      delete: () => Promise.resolve(kept.clear()),
      open: () =>
        Promise.resolve({
          put: (key: string, answer: Response) =>
            isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : kept.set(key, answer),
        }),
    },
    Response: Object.assign(
      function (body: File, init: ResponseInit) {
        return new Response(body, init);
      },
      { redirect: (to: string, status: number) => ({ to, status }) },
    ),
    console: { error: (...what: unknown[]) => failures.push(what) },
    File,
    URL,
    encodeURIComponent,
  });
  const send = async (request: Request) => {
    const stopImmediatePropagation = vi.fn();
    let answer: Promise<unknown> = Promise.resolve();
    hear({ request, stopImmediatePropagation, respondWith: (given: Promise<unknown>) => (answer = given) });
    return { answer: await answer, isOurs: stopImmediatePropagation.mock.calls.length === 1 };
  };
  return { kept, imported, failures, send };
}

function sharing(...files: readonly (File | string)[]): Request {
  const body = new FormData();
  files.forEach((file) => body.append('photos', file));
  return new Request('https://signali.example.bg/share', { method: 'POST', body });
}

const photo = (name: string) => new File(['x'], name, { type: 'image/jpeg' });
const toThePage = { to: '/share', status: 303 };

describe('the service worker', () => {
  it('keeps shared photos on the device and opens the page that takes them', async () => {
    const { send, kept } = startWorker();
    expect(await send(sharing(photo('дупка.jpg'), photo('2.jpg')))).toEqual({ answer: toThePage, isOurs: true });
    expect([...kept.keys()]).toEqual(['/share/0', '/share/1']);
    const first = kept.get('/share/0');
    expect(decodeURIComponent(first?.headers.get('x-name') ?? '')).toBe('дупка.jpg');
    expect(first?.headers.get('content-type')).toBe('image/jpeg');
    expect(await first?.text()).toBe('x');
  });

  it('keeps five at most, forgets those before, and takes no text and no empty file', async () => {
    const { send, kept } = startWorker();
    await send(sharing(...Array.from({ length: 9 }, (_, place) => photo(`${String(place)}.jpg`))));
    expect(kept.size).toBe(5);
    await send(sharing('text', new File([], 'empty.jpg')));
    expect(kept.size).toBe(0);
  });

  it('opens the page also when nothing can be read or kept', async () => {
    const full = startWorker({ isFull: true });
    expect((await full.send(sharing(photo('1.jpg')))).answer).toEqual(toThePage);
    expect(full.failures).toHaveLength(1);
    const hostile = new Request('https://signali.example.bg/share', { method: 'POST', body: '{"no":"form"}' });
    expect((await startWorker().send(hostile)).answer).toEqual(toThePage);
  });

  it('leaves everything else to the worker of Angular', async () => {
    const { send, imported } = startWorker();
    expect(imported).toEqual(['./ngsw-worker.js']);
    for (const request of [
      new Request('https://signali.example.bg/share'),
      new Request('https://signali.example.bg/graphql', { method: 'POST', body: '{}' }),
    ]) {
      expect((await send(request)).isOurs).toBe(false);
    }
  });
});
