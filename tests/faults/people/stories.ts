import type { SeededRandom } from '../faults/seeded-random.ts';
import type { Person } from './person.ts';
import { type CitizenStep, type StaffStep, takeCitizenStep, takeStep } from './steps.ts';
import type { Submitted } from './submitting.ts';
import type { Acknowledgements } from './acknowledgements.ts';

/** Who works on signals. */
export interface Staff {
  readonly clerks: ReadonlyMap<string, Person>;
  readonly dispatchers: readonly Person[];
}

type Scene = { readonly staff: StaffStep } | { readonly citizen: CitizenStep };

const started: Scene = { staff: { to: 'IN_PROGRESS' } };
const asked: Scene = { staff: { to: 'AWAITING_REPORTER', message: 'Кой е най-близкият адрес?' } };
const resolved: Scene = { staff: { to: 'RESOLVED', message: 'Мястото е почистено.' } };
const closed: Scene = { staff: { to: 'CLOSED' } };

/** What may become of a signal, with how often it does. */
const stories: readonly { readonly weight: number; readonly scenes: readonly Scene[] }[] = [
  { weight: 30, scenes: [] },
  { weight: 15, scenes: [started, resolved] },
  { weight: 12, scenes: [started, resolved, closed] },
  {
    weight: 10,
    scenes: [{ staff: { to: 'IN_PROGRESS', message: 'Екипът тръгва днес.' } }, asked, { citizen: 'answer' }, resolved],
  },
  { weight: 6, scenes: [asked, { staff: { to: 'ASSIGNED' } }, resolved] },
  { weight: 8, scenes: [{ staff: { to: 'REJECTED', message: 'Няма нарушение.' } }] },
  {
    weight: 4,
    scenes: [{ staff: { to: 'REJECTED', message: 'Няма нарушение.' } }, { citizen: 'dispute' }, started, resolved],
  },
  { weight: 5, scenes: [{ staff: { to: 'FORWARDED', externalBody: 'riosv', message: 'Мястото е на държавата.' } }] },
  { weight: 6, scenes: [{ citizen: 'withdraw' }] },
  {
    weight: 4,
    scenes: [
      { staff: { to: 'ASSIGNED', department: 'op_parkstroy', message: 'По-близо до работата на „Паркстрой“.' } },
      started,
      resolved,
    ],
  },
];
const duplicates = 0.05;

/**
 * Lives one story with the signal, drawn by chance: clerk, dispatcher and reporter do their parts, sometimes two of the
 * staff at once.
 */
export async function liveStory(
  signal: Submitted,
  earlier: readonly Submitted[],
  staff: Staff,
  acknowledged: Acknowledgements,
  random: SeededRandom,
): Promise<void> {
  if (earlier.length > 0 && random.chance(duplicates)) {
    await takeStep(random.pick(staff.dispatchers), acknowledged, signal.id, {
      to: 'DUPLICATE',
      duplicateOf: random.pick(earlier).id,
    });
    return;
  }
  for (const scene of drawn(random)) {
    if ('citizen' in scene) {
      await takeCitizenStep(signal.citizen, acknowledged, signal.id, scene.citizen);
    } else if (!(await withStaff(signal, scene.staff, staff, acknowledged, random))) {
      return;
    }
  }
}

async function withStaff(
  signal: Submitted,
  step: StaffStep,
  staff: Staff,
  acknowledged: Acknowledgements,
  random: SeededRandom,
): Promise<boolean> {
  const dispatcher = random.pick(staff.dispatchers);
  // A clerk no longer sees a signal that went to another department: dispatchers see all.
  const clerk =
    random.chance(0.5) && step.department === undefined
      ? (staff.clerks.get(signal.department) ?? dispatcher)
      : dispatcher;
  if (!random.chance(0.1)) {
    return takeStep(clerk, acknowledged, signal.id, step);
  }
  const both = await Promise.all([
    takeStep(clerk, acknowledged, signal.id, step),
    takeStep(dispatcher, acknowledged, signal.id, step),
  ]);
  return both.some(Boolean);
}

function drawn(random: SeededRandom): readonly Scene[] {
  let luck = random.between(
    0,
    stories.reduce((sum, { weight }) => sum + weight, 0),
  );
  return stories.find(({ weight }) => (luck -= weight) < 0)?.scenes ?? [];
}
