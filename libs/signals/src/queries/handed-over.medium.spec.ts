import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { departmentAfter } from './handed-over.ts';

const bed = await SignalsTestBed.open();

describe('where a signal went', () => {
  it('is said to the clerk whose department had it, and only while it is elsewhere', async () => {
    const signalId = await bed.received();
    const em = bed.database.fork();
    expect(await departmentAfter(em, bed.clerk, signalId)).toBeUndefined();
    await bed.step(signalId, 'ASSIGNED', { department: 'ecology' });
    expect(await departmentAfter(em, bed.clerk, signalId)).toBe('ecology');
    expect(await departmentAfter(em, bed.otherClerk, signalId)).toBeUndefined();
    expect(await departmentAfter(em, bed.dispatcher, signalId)).toBeUndefined();
    await bed.step(signalId, 'ASSIGNED', { actor: bed.otherClerk, department: 'op_kd' });
    expect(await departmentAfter(em, bed.clerk, signalId)).toBeUndefined();
  });

  it('is not said of a signal that the clerk never saw', async () => {
    const signalId = await bed.received({ category: 'waste.dump', answers: [] });
    expect(await departmentAfter(bed.database.fork(), bed.clerk, signalId)).toBeUndefined();
  });
});
