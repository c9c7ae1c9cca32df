import { randomUUID } from 'node:crypto';
import { sendPhoto } from './photos.ts';
import { type Person, UnexpectedAnswer } from './person.ts';
import type { Acknowledgements, AcknowledgedSignal } from './acknowledgements.ts';

const document = `mutation ($input: SubmitSignalInput!) {
  submitSignal(input: $input) { __typename ... on CitizenSignal { id reference }
    ... on InvalidInputError { message fields { path message } } }
}`;

/** Categories with the department that handles each, as the seed data say. */
const categories = [
  { code: 'waste.dump', department: 'ecology' },
  { code: 'waste.overflow', department: 'ecology' },
  { code: 'roads.pavement', department: 'op_kd' },
  { code: 'lighting.street', department: 'op_kd' },
] as const;

export interface Submitted extends AcknowledgedSignal {
  readonly department: string;
  readonly citizen: Person;
}

/**
 * Sends a signal until it is answered. One in ten presses twice: the same key goes to two entrances at the same time.
 * @param number makes the text one of its kind
 */
export async function submit(
  citizen: Person,
  acknowledged: Acknowledgements,
  number: number,
  withPhoto = false,
): Promise<Submitted> {
  const { random } = citizen;
  const category = random.pick(categories);
  const clientKey = randomUUID();
  const photoIds = withPhoto ? [await sendPhoto(citizen)] : [];
  const input = {
    clientKey,
    photoIds,
    category: category.code,
    settlement: '63427',
    description: `Сигнал номер ${String(number)} от изпитанието при повреди.`,
    address: random.chance(0.5) ? 'ул. „Борисова“ 12' : undefined,
    location: { lat: random.between(43.82, 43.85), lon: random.between(25.96, 26.02) },
  };
  const once = async (): Promise<AcknowledgedSignal> => {
    const { submitSignal } = await citizen.untilAnswered<{ submitSignal: { id?: string; reference?: string } }>(
      document,
      { input },
    );
    const { id, reference } = submitSignal;
    if (id === undefined || reference === undefined) {
      throw new UnexpectedAnswer(`A submission was answered ${JSON.stringify(submitSignal)}.`);
    }
    const signal = { clientKey, reporter: citizen.email, id, reference, hasPhoto: withPhoto };
    acknowledged.signals.push(signal);
    return signal;
  };
  const [signal] = await Promise.all(random.chance(0.1) ? [once(), once()] : [once()]);
  return { ...signal, department: category.department, citizen };
}
