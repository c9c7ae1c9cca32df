import type { ApiContext } from '@ns/identity';
import { sql, mustExist } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { joinedTo } from './joined-to.ts';
import { signalsNumbered } from './signals-numbered.ts';
import { TrackSignal } from './track-signal.ts';

let tries = 0;
const bed = await SignalsTestBed.open();

const tracking = new TrackSignal(() => {
  tries += 1;
  return Promise.resolve();
});
const find = async (number: string, code: string) =>
  (await tracking.find({ em: bed.database.fork() } as ApiContext, number, code))?.id;
const keysOf = async (id: string) => {
  const row = mustExist(
    (
      await sql<{ reference: string; code: string }>`
    select reference, access_code as code from signal where id = ${id}`.execute(bed.kysely)
    ).rows[0],
    'The statement answers one row.',
  );
  return row;
};

describe('tracking without a sign-in', () => {
  it('takes the reference and the incoming number in any spelling, always with the code', async () => {
    const id = await bed.received();
    const { reference, code } = await keysOf(id);
    await sql`update signal set incoming_number = '94-НС-182', incoming_date = '2026-11-26',
        registration_state = 'REGISTERED' where id = ${id}`.execute(bed.kysely);
    const [, year = '', digits = ''] = reference.split('-');
    const spellings = [
      reference,
      ` ${reference.toLowerCase()} `,
      `NS ${year} ${String(Number(digits))}`,
      '94-НС-182',
      '94-НС-182/26.11.2026',
      'вх. № 94 нс 182',
      '94-HC-182',
      '182',
    ];
    for (const spelling of spellings) {
      expect([spelling, await find(spelling, code.toLowerCase().replace('-', ' '))]).toEqual([spelling, id]);
      expect([spelling, await signalsNumbered(bed.database.fork(), spelling)]).toEqual([spelling, [id]]);
    }
    expect(await signalsNumbered(bed.database.fork(), 'Демо 2026 г.')).toEqual([]);
    expect(tries).toBe(spellings.length);
  });

  it('does not distinguish a wrong code from a wrong number', async () => {
    const id = await bed.received();
    const other = await keysOf(await bed.received());
    const { reference, code } = await keysOf(id);
    expect([
      await find(reference, other.code),
      await find('NS-2026-999999', code),
      await find('моят сигнал', code),
      await find("' or 1=1 --", code),
      await find('%', code),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('the signal that another one was joined to', () => {
  it('is named to everybody who sees that one, and opened only by those who may', async () => {
    const [first, second] = [await bed.received(), await bed.received()];
    const { reference } = await keysOf(first);
    await bed.step(second, 'DUPLICATE', { duplicateOf: first });
    const seenBy = async (accountId: string | null) =>
      (await joinedTo(bed.database.fork(), accountId, [first, second])).map((row) => [
        row.signalId,
        row.reference,
        row.isOpen,
      ]);
    expect(await seenBy(bed.reporterId)).toEqual([[second, reference, true]]);
    expect(await seenBy(await bed.citizen())).toEqual([[second, reference, false]]);
    expect(await seenBy(null)).toEqual([[second, reference, false]]);
  });
});
