import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { MessageGate } from './message-gate.ts';

const yes = () => Promise.resolve(true);

describe('the gate before a message', () => {
  it('lets it through whole, and knows that it did', async () => {
    const gate = new MessageGate(yes);
    expect(await text(gate.guard(Readable.from([Buffer.from('one '), Buffer.from('two')])))).toBe('one two');
    expect(gate.isPassed).toBe(true);
  });

  it('asks nothing before somebody reads', () => {
    let asked = false;
    const gate = new MessageGate(() => Promise.resolve((asked = true)));
    gate.guard(Readable.from([Buffer.from('one')]));
    expect([asked, gate.isPassed]).toEqual([false, false]);
  });

  it('holds back what must not leave', async () => {
    const gate = new MessageGate(() => Promise.resolve(false));
    await expect(text(gate.guard(Readable.from([Buffer.from('one')])))).rejects.toThrow('taken over');
    expect([gate.isRefused, gate.isPassed]).toEqual([true, false]);
  });

  it('lets nothing through that is allowed after the end of the attempt', async () => {
    let allow: (mayLeave: boolean) => void = () => undefined;
    const gate = new MessageGate(() => new Promise((done) => (allow = done)));
    const read = text(gate.guard(Readable.from([Buffer.from('one')])));
    gate.close();
    allow(true);
    await expect(read).rejects.toThrow('over');
    expect(gate.isPassed).toBe(false);
  });

  it('lets no message through twice', async () => {
    const gate = new MessageGate(yes);
    await text(gate.guard(Readable.from([Buffer.from('one')])));
    await expect(text(gate.guard(Readable.from([Buffer.from('one')])))).rejects.toThrow('once');
    expect(gate.isPassed).toBe(true);
  });
});
