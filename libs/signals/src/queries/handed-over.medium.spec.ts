import { describe, expect, it } from 'vitest';
import { SignalsStage } from '../testing/signals-stage.ts';
import { departmentAfter } from './handed-over.ts';

const stage = await SignalsStage.open();

describe('where a signal went', () => {
  it('is said to the clerk whose department had it, and only while it is elsewhere', async () => {
    const signalId = await stage.received();
    const em = stage.database.fork();
    expect(await departmentAfter(em, stage.clerk, signalId)).toBeUndefined();
    await stage.step(signalId, 'ASSIGNED', { department: 'ecology' });
    expect(await departmentAfter(em, stage.clerk, signalId)).toBe('ecology');
    expect(await departmentAfter(em, stage.otherClerk, signalId)).toBeUndefined();
    expect(await departmentAfter(em, stage.dispatcher, signalId)).toBeUndefined();
    await stage.step(signalId, 'ASSIGNED', { actor: stage.otherClerk, department: 'op_kd' });
    expect(await departmentAfter(em, stage.clerk, signalId)).toBeUndefined();
  });

  it('is not said of a signal that the clerk never saw', async () => {
    const signalId = await stage.received({ category: 'waste.dump', answers: [] });
    expect(await departmentAfter(stage.database.fork(), stage.clerk, signalId)).toBeUndefined();
  });
});
