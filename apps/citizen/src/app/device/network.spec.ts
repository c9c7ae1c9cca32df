import { describe, expect, it, vi } from 'vitest';
import { browserNetwork, nativeNetwork } from './network.ts';

describe('the network of the device', () => {
  it('follows the browser, and reports each return once', () => {
    const window = new EventTarget();
    const network = browserNetwork(window, () => true);
    const returned = vi.fn();
    const stop = network.onReturn(returned);
    window.dispatchEvent(new Event('online'));
    expect(returned).not.toHaveBeenCalled();
    window.dispatchEvent(new Event('offline'));
    expect(network.online()).toBe(false);
    window.dispatchEvent(new Event('online'));
    expect(network.online()).toBe(true);
    expect(returned).toHaveBeenCalledTimes(1);
    stop();
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    expect(returned).toHaveBeenCalledTimes(1);
  });

  it('follows the phone', async () => {
    let notify: (status: { connected: boolean; connectionType: 'wifi' | 'none' }) => void = () => undefined;
    const network = nativeNetwork(async () => ({
      getStatus: async () => ({ connected: false, connectionType: 'none' }) as const,
      addListener: async (_event, listener) => {
        notify = listener;
        return { remove: () => Promise.resolve() };
      },
    }));
    const returned = vi.fn();
    network.onReturn(returned);
    await vi.waitFor(() => expect(network.online()).toBe(false));
    notify({ connected: true, connectionType: 'wifi' });
    expect(network.online()).toBe(true);
    expect(returned).toHaveBeenCalledTimes(1);
  });
});
