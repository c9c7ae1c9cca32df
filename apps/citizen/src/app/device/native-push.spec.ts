import { describe, expect, it, vi } from 'vitest';
import { NativePush } from './native-push.ts';
import { browserStorage } from './storage.ts';

type Phone = Awaited<ReturnType<ConstructorParameters<typeof NativePush>[1]>>;
type Permission = Awaited<ReturnType<Phone['checkPermissions']>>['receive'];

/** A phone whose push service names the app `tokens` in turn, and whose owner answers. */
function setUp({ answer = 'granted', tokens = ['first'] }: { answer?: Permission; tokens?: (string | Error)[] } = {}) {
  vi.stubGlobal('document', { documentElement: { lang: 'bg' } });
  const kept = new Map<string, string>();
  const storage = browserStorage(
    () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
        removeItem: (key: string) => kept.delete(key),
      }) as unknown as Storage,
  );
  const listeners = new Map<string, (event: never) => void>();
  const asked: string[] = [];
  const phone = {
    requestPermissions: () => {
      asked.push('person');
      return Promise.resolve({ receive: answer });
    },
    checkPermissions: () => Promise.resolve({ receive: answer }),
    createChannel: ({ id, name }: { id: string; name: string }) => Promise.resolve(void asked.push(`${id}: ${name}`)),
    register: () => {
      const token = tokens.shift() ?? 'last';
      if (typeof token === 'string') {
        listeners.get('registration')?.({ value: token } as never);
      } else {
        listeners.get('registrationError')?.({ error: token.message } as never);
      }
      return Promise.resolve();
    },
    unregister: () => Promise.resolve(void asked.push('end')),
    addListener: (event: string, listener: (event: never) => void) => {
      listeners.set(event, listener);
      return Promise.resolve({ remove: () => Promise.resolve(void listeners.delete(event)) });
    },
  } as unknown as Phone;
  const push = new NativePush(storage, () => Promise.resolve(phone), {
    service: 'FCM',
    channelName: () => 'Новини по сигналите',
    isSupported: true,
  });
  return { push, asked, listeners };
}

describe('notifications of the native app', () => {
  it('are asked for once pressed; the token is remembered', async () => {
    const { push, asked, listeners } = setUp();
    expect(push.endpoint()).toBeNull();
    expect(await push.subscribe()).toEqual({ service: 'FCM', endpoint: 'first' });
    expect(push.endpoint()).toBe('first');
    expect(asked).toEqual(['person', 'news: Новини по сигналите']);
    expect(listeners.size).toBe(0);
  });

  it('stay off when the person refuses them', async () => {
    const { push } = setUp({ answer: 'denied' });
    expect(await push.subscribe()).toBe('denied');
    expect([push.isDenied(), push.endpoint()]).toEqual([true, null]);
  });

  it('stay off when the phone gets no token, and can be tried again', async () => {
    const { push } = setUp({ tokens: [new Error('SERVICE_NOT_AVAILABLE'), 'second'] });
    expect(await push.subscribe()).toBe('failed');
    expect([push.isDenied(), push.endpoint()]).toEqual([false, null]);
    expect(await push.subscribe()).toEqual({ service: 'FCM', endpoint: 'second' });
  });

  it('are renewed at the start when the token has changed, without asking the person', async () => {
    const { push, asked } = setUp({ tokens: ['first', 'first', 'second'] });
    expect(await push.renew()).toBeNull();
    await push.subscribe();
    expect(await push.renew()).toBeNull();
    expect(await push.renew()).toEqual({ former: 'first', input: { service: 'FCM', endpoint: 'second' } });
    // The server could not be reached: at the next start once more.
    expect(push.endpoint()).toBe('first');
    push.keep('second');
    expect(push.endpoint()).toBe('second');
    expect(asked.filter((each) => each === 'person')).toHaveLength(1);
  });

  it('end on the phone too', async () => {
    const { push, asked } = setUp();
    await push.unsubscribe();
    expect(asked).toEqual([]);
    await push.subscribe();
    await push.unsubscribe();
    expect([push.endpoint(), asked.at(-1)]).toEqual([null, 'end']);
  });
});
