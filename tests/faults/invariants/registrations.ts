import type { RegisteredDocument } from '../../support/records-simulator.ts';
import type { DatabaseState, RegistrationRecord, SignalRecord } from './database-state.ts';
import { type Finding, found } from './finding.ts';

/** Every signal has one document and one number, the same on both sides. */
export function checkRegistrations(
  { signals, events, registrations }: DatabaseState,
  documents: readonly RegisteredDocument[],
): Finding[] {
  const incoming = new Map(
    registrations
      .filter(({ direction }) => direction === 'INCOMING')
      .map((registration) => [registration.signalId, registration]),
  );
  const known = new Set(registrations.map(({ documentGuid }) => documentGuid));
  const byGuid = new Map(documents.map((document) => [document.documentGuid.toLowerCase(), document]));
  const registeredEvents = Map.groupBy(
    events.filter(({ type }) => type === 'registered'),
    ({ signalId }) => signalId,
  );
  const unregistered = signals.flatMap((signal) => problemOf(signal, incoming.get(signal.id), byGuid));
  const wrongNumbers = signals.flatMap((signal) =>
    disagreements(
      signal,
      incoming.get(signal.id),
      byGuid,
      registeredEvents.get(signal.id)?.map(({ data }) => data['incomingNumber']) ?? [],
    ),
  );
  const decisions = registrations
    .filter(({ direction }) => direction === 'OUTGOING')
    .flatMap((decision) => decisionProblem(decision, incoming.get(decision.signalId), byGuid));
  const doubled = documents
    .filter(({ copies }) => copies !== 1)
    .map(({ documentGuid, copies }) => `${documentGuid} was registered ${String(copies)} times`);
  const strangers = documents
    .filter(({ documentGuid }) => !known.has(documentGuid.toLowerCase()))
    .map(({ documentGuid }) => `${documentGuid} is registered and belongs to no registration of ours`);
  const alike = [...Map.groupBy(documents, ({ senderNumber }) => senderNumber)]
    .map(([number, sharing]) => [number, new Set(sharing.map(({ documentGuid }) => documentGuid))] as const)
    .filter(([, guids]) => guids.size > 1)
    .map(([number, guids]) => `${[...guids].join(', ')} were all sent as ${String(number)}`);
  const numbers = Map.groupBy(
    signals.filter(({ incomingNumber }) => incomingNumber !== null),
    ({ incomingNumber }) => incomingNumber,
  );
  const given = [...numbers]
    .filter(([, sharing]) => sharing.length > 1)
    .map(
      ([number, sharing]) => `${String(number)} was given to ${sharing.map(({ reference }) => reference).join(', ')}`,
    );
  return [
    ...found('unregistered signals', [...unregistered, ...decisions]),
    ...found('doubled documents', [...doubled, ...strangers, ...alike]),
    ...found('wrong numbers', [...wrongNumbers, ...given]),
  ];
}

/** Registered, or refused by the records system itself: nothing else is an end. */
function problemOf(
  signal: SignalRecord,
  registration: RegistrationRecord | undefined,
  documents: ReadonlyMap<string, RegisteredDocument>,
): string[] {
  if (registration === undefined) {
    return [`${signal.reference} has no registration`];
  }
  if (registration.state === 'REGISTERED') {
    return [];
  }
  const refused = registration.state === 'REJECTED' && documents.get(registration.documentGuid)?.state === 'REJECTED';
  return refused ? [] : [`${signal.reference} ended as ${registration.state}`];
}

/** A decision is registered too; it has to wait where the records system refused the signal itself. */
function decisionProblem(
  decision: RegistrationRecord,
  incoming: RegistrationRecord | undefined,
  documents: ReadonlyMap<string, RegisteredDocument>,
): string[] {
  const document = documents.get(decision.documentGuid);
  const what = `the decision ${decision.documentGuid}`;
  if (decision.state === 'REGISTERED') {
    return document?.number === decision.number
      ? []
      : [`${what} shows ${String(decision.number)}, the records system ${String(document?.number)}`];
  }
  const isExplained =
    incoming?.state === 'REJECTED' || (decision.state === 'REJECTED' && document?.state === 'REJECTED');
  return isExplained ? [] : [`${what} ended as ${decision.state}`];
}

function disagreements(
  signal: SignalRecord,
  registration: RegistrationRecord | undefined,
  documents: ReadonlyMap<string, RegisteredDocument>,
  announced: readonly unknown[],
): string[] {
  if (registration === undefined) {
    return [];
  }
  const said: readonly (readonly [string, unknown])[] = [
    ['the registration', registration.number],
    ['the records system', documents.get(registration.documentGuid)?.number ?? null],
    ...announced.map((number) => ['the history', number] as const),
  ];
  const differing = said
    .filter(([, number]) => number !== signal.incomingNumber)
    .map(([who, number]) => `${signal.reference} shows ${String(signal.incomingNumber)}, ${who} ${String(number)}`);
  const times = signal.incomingNumber === null ? 0 : 1;
  return [
    ...differing,
    ...(announced.length === times
      ? []
      : [`${signal.reference} was announced as registered ${String(announced.length)} times`]),
  ];
}
