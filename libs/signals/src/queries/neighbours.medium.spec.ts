import { describe, expect, it } from 'vitest';
import { addSignal } from '../testing/added-signals.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { signalsNear, signalsOfSameReporter } from './neighbours.ts';

const bed = await SignalsTestBed.open();

/** A point the given number of metres north of the corner. */
const north = (metres: number) => ({ lat: 43.85 + metres / 111_320, lon: 25.95 });
/** A point the given number of metres east of another corner. */
const east = (metres: number) => ({ lat: 43.7, lon: 25.95 + metres / (111_320 * Math.cos((43.7 * Math.PI) / 180)) });

describe('signals near a signal', () => {
  it('are those within the radius: of the same category first, open ones before others, then the nearest', async () => {
    const here = await bed.received({ location: north(0) });
    const far = await bed.received({ location: north(120) });
    const near = await bed.received({ location: north(30) });
    const dump = await bed.received({ location: north(10), category: 'waste.dump', answers: [] });
    const done = await bed.received({ location: north(5) });
    await bed.step(done, 'REJECTED', { message: 'Няма такава дупка.' });
    await bed.received({ location: north(260) });
    await bed.received();
    const ids = async (actor: typeof bed.clerk, radius = 250) =>
      (await signalsNear(bed.database.fork(), actor, [here], radius)).map(({ id }) => id);
    expect(await ids(bed.dispatcher)).toEqual([near, far, done, dump]);
    expect(await ids(bed.dispatcher, 100)).toEqual([near, done, dump]);
    expect(await ids(bed.otherClerk)).toEqual([dump]);
  });
});

describe('among more signals of its category than are listed', () => {
  it('those of other categories are left out, and an open one far away comes before closed ones', async () => {
    const category = 'roads.sign';
    const here = await addSignal(bed.database.fork(), { category, department: 'op_kd', point: east(0) });
    await addSignal(bed.database.fork(), { category: 'roads.pothole', department: 'op_kd', point: east(1) });
    const closed = [];
    for (let metres = 2; metres < 22; metres += 1) {
      const props = { category, department: 'op_kd', point: east(metres), status: 'CLOSED' };
      closed.push((await addSignal(bed.database.fork(), props)).id);
    }
    const open = await addSignal(bed.database.fork(), { category, department: 'op_kd', point: east(200) });
    const found = await signalsNear(bed.database.fork(), bed.dispatcher, [here.id], 250);
    expect(found.map(({ id }) => id)).toEqual([open.id, ...closed.slice(0, 19)]);
  });
});

describe('other signals of a reporter', () => {
  it('are the newest that the member of staff may see, for each signal its own', async () => {
    const [one, two, dump] = [
      await bed.received(),
      await bed.received(),
      await bed.received({ category: 'waste.dump', answers: [] }),
    ];
    const found = await signalsOfSameReporter(bed.database.fork(), bed.clerk, [one, two], 1);
    expect(found.map(({ neighbourOf, id }) => [neighbourOf, id]).toSorted()).toEqual(
      [
        [one, two],
        [two, one],
      ].toSorted(),
    );
    expect((await signalsOfSameReporter(bed.database.fork(), bed.otherClerk, [one], 5)).map(({ id }) => id)).toContain(
      dump,
    );
  });
});
