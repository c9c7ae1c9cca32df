import { listSignals } from '../finder/signal-finder.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import type { SignalsTestBed } from './signals-test-bed.ts';

/** The ids of the signals that a text finds, the oldest first. @param actor the dispatcher by default */
export async function foundByText(bed: SignalsTestBed, text: string, actor: StaffActor = bed.dispatcher) {
  const page = { sort: 'OLDEST', first: 50, after: null, language: 'BG' } as const;
  const list = await listSignals(bed.database.fork(), { actor, filter: { text }, ...page });
  return list.map(({ id }) => id);
}
