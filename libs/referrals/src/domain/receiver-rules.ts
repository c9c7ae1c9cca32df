import {
  codeProblems,
  emailProblems,
  type GivenWords,
  isWordless,
  type MenuProblem,
  numberProblems,
  optionalTextProblems,
  phoneProblems,
  tidy,
  wordsProblems,
} from '@ns/municipality/domain';
import { textOf } from '../texts/index.ts';
import {
  channelsWithService,
  destinationOfChannel,
  answerDays,
  longestService,
  type ReceiverChannel,
  type ReceiverKind,
  type SharedPart,
} from './receiver.ts';

/** A receiver as a form or a file gives it. */
export interface ReceiverEntry {
  readonly code: string;
  /** of a contractor; an external body has that of its menu */
  readonly name: GivenWords;
  readonly phone: string | null;
  readonly channel: ReceiverChannel;
  readonly destination: string | null;
  readonly service: string | null;
  readonly shares: readonly SharedPart[];
  /** working days; null: no term is set */
  readonly answerDays: number | null;
  readonly trusted: boolean;
  readonly categories: readonly string[];
  /** the version that the change is based on; null: nothing was saved of it yet */
  readonly version: number | null;
  readonly archived: boolean;
}

/** What is wrong with a receiver, apart from what only the menus know. */
export function receiverProblems(entry: ReceiverEntry, kind: ReceiverKind): readonly MenuProblem[] {
  return [
    ...codeProblems(entry.code),
    ...(kind === 'CONTRACTOR' ? wordsProblems('name', entry.name) : nothingOf(entry)),
    ...phoneProblems('phone', entry.phone),
    ...destinationProblems(entry),
    ...numberProblems('answerDays', entry.answerDays, answerDays),
    ...(entry.trusted && kind === 'BODY' ? [{ path: 'trusted', message: textOf('trustedContractorsOnly') }] : []),
  ];
}

/** Name and use of an external body are changed in its menu. */
function nothingOf({ name, phone, archived }: ReceiverEntry): readonly MenuProblem[] {
  return [
    ...(isWordless(name) ? [] : [{ path: 'name', message: textOf('bodyOfMenu') }]),
    ...(tidy(phone) === null ? [] : [{ path: 'phone', message: textOf('bodyOfMenu') }]),
    ...(archived ? [{ path: 'archived', message: textOf('bodyOfMenu') }] : []),
  ];
}

function destinationProblems({ channel, destination, service }: ReceiverEntry): readonly MenuProblem[] {
  const needed = destinationOfChannel[channel];
  const given = tidy(destination);
  const needsService = channelsWithService.includes(channel);
  return [
    ...(needed !== null && given === null ? [{ path: 'destination', message: textOf('addressNeeded') }] : []),
    ...(needed === null && given !== null ? [{ path: 'destination', message: textOf('addressOfNoUse') }] : []),
    ...(needed === 'email' ? emailProblems('destination', given) : []),
    ...(needed !== null && needed !== 'email' ? shapeProblems(needed, given) : []),
    ...(needsService && tidy(service) === null ? [{ path: 'service', message: textOf('serviceNeeded') }] : []),
    ...(!needsService && tidy(service) !== null ? [{ path: 'service', message: textOf('addressOfNoUse') }] : []),
    ...(channel === 'SSEV' && tidy(service) !== null && !/^\d{1,4}$/.test(tidy(service) ?? '')
      ? [{ path: 'service', message: textOf('groupShape') }]
      : []),
    ...optionalTextProblems('service', service, longestService),
  ];
}

/** Names of endpoints as the operator's settings have them, GUIDs of participants, identifiers of profiles. */
const shapes = {
  endpoint: { form: /^[a-z][a-z0-9-]{0,39}$/, said: textOf('endpointShape') },
  guid: { form: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, said: textOf('guidShape') },
  profile: { form: /^[\w.-]{1,64}$/, said: textOf('profileShape') },
} as const;

function shapeProblems(needed: keyof typeof shapes, given: string | null): readonly MenuProblem[] {
  const { form, said } = shapes[needed];
  return given === null || form.test(given) ? [] : [{ path: 'destination', message: said }];
}
