import { describe, expect, it } from 'vitest';
import { changesBy, type Participant, serialOf } from './participant.ts';

const one = (last: string, over: Partial<Participant> = {}): Participant => ({
  guid: `0f8d6c2e-54b1-4b57-9e0b-6a1d4f0e7a${last}`,
  identifier: '000000000',
  name: 'Демо администрация',
  url: 'https://seos.demo.test/',
  certificateSerial: '4A01',
  status: 'ACTIVE',
  ...over,
});
const knowing = (...participants: readonly Participant[]) => new Map(participants.map((each) => [each.guid, each]));
const list = (participants: readonly Participant[], unclear: readonly string[] = []) => ({
  participants,
  unclear: new Set(unclear),
  leftOut: unclear.length,
});

describe('the serial number of a certificate', () => {
  it.each([
    ['115bb578aa583303', '115BB578AA583303'],
    ['00:11:5B B5', '115BB5'],
    ['0x0A', 'A'],
  ])('%s is compared as %s', (text, expected) => {
    expect(serialOf(text)).toBe(expected);
  });

  it.each(['', '0', 'няма', '12-34', 'F'.repeat(41), undefined])('%s is none', (text) => {
    expect(serialOf(text)).toBeUndefined();
  });
});

describe('what a list of participants changes', () => {
  it('is what differs; the same list changes nothing', () => {
    const known = knowing(one('11'), one('12'));
    const changed = one('12', { certificateSerial: '4A02' });
    expect(changesBy(list([one('11'), one('12')]), known)).toEqual([]);
    expect(changesBy(list([one('11'), changed, one('13')]), known)).toEqual([changed, one('13')]);
  });

  it('makes inactive who is no longer listed, once, and leaves whose entry is unclear', () => {
    const known = knowing(one('11'), one('12'), one('13'), one('14', { status: 'INACTIVE' }));
    const inactive = one('13', { status: 'INACTIVE' });
    expect(changesBy(list([one('11')], [one('12').guid]), known)).toBeUndefined();
    expect(changesBy(list([one('11'), one('12')]), known)).toEqual([inactive]);
    expect(changesBy(list([one('11'), one('13')], [one('12').guid]), known)).toEqual([]);
  });

  it('is nothing when the list is empty or has lost more than half of the active ones', () => {
    const known = knowing(one('11'), one('12'), one('13'), one('14'));
    expect(changesBy(list([]), known)).toBeUndefined();
    expect(changesBy(list([one('11')]), known)).toBeUndefined();
    expect(changesBy(list([one('11'), one('12')]), known)).toHaveLength(2);
    const paused = ['11', '12', '13'].map((last) => one(last, { status: 'PAUSED' }));
    expect(changesBy(list([...paused, one('14')]), known)).toBeUndefined();
  });

  it('may be the only active one: of one there is no half to lose', () => {
    const inactive = one('11', { status: 'INACTIVE' });
    expect(changesBy(list([one('12')]), knowing(one('11')))).toEqual([one('12'), inactive]);
    expect(changesBy(list([inactive]), knowing(one('11')))).toEqual([inactive]);
  });
});
