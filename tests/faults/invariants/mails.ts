import type { Letter, PostOffice } from '../mail/post-office.ts';
import type { DatabaseState, DeliveryRecord } from './database-state.ts';
import { type Finding, found } from './finding.ts';
import { owedMails, type OwedMail } from './owed-mails.ts';

/** What the mailboxes hold, beyond right and wrong. */
export interface MailFigures {
  readonly letters: number;
  /** mails of which a copy too many arrived, each of them marked as in doubt */
  readonly doubledInDoubt: number;
  readonly inDoubt: number;
  readonly bounced: number;
  /** mails whose content arrived in another one */
  readonly carried: number;
}

/** The mailboxes against what every event owes to everybody, and against what the ledger says of each mail. */
export function checkMails(
  state: DatabaseState,
  office: PostOffice,
): { readonly findings: Finding[]; readonly figures: MailFigures } {
  const letters = Map.groupBy(office.letters, ({ messageId }) => messageId);
  const byId = new Map(state.deliveries.map((delivery) => [delivery.id, delivery]));
  const leaving = (delivery: DeliveryRecord): DeliveryRecord => byId.get(delivery.carriedBy ?? '') ?? delivery;
  const copies = (delivery: DeliveryRecord): number => letters.get(leaving(delivery).messageId)?.length ?? 0;
  const toUnknown = ({ address }: DeliveryRecord): boolean => address !== null && office.unknownAddresses.has(address);
  const deliveries = state.deliveries;
  const known = new Set(deliveries.map(({ messageId }) => messageId));
  const findings = [
    ...found('missing mails', [
      ...missing(state, copies, toUnknown),
      ...deliveries.filter((delivery) => !isHonest(delivery, copies(delivery), toUnknown(delivery))).map(describe),
    ]),
    ...found(
      'doubled mails',
      deliveries
        .filter((delivery) => delivery.carriedBy === null && copies(delivery) > 1 && !delivery.inDoubt)
        .map((delivery) => `${String(copies(delivery))} copies: ${describe(delivery)}`),
    ),
    ...found('doubled mails', twoForOneEvent(deliveries)),
    ...found('wrong mails', [
      ...office.letters
        .filter(({ messageId }) => !known.has(messageId))
        .map(({ messageId, to }) => `${messageId} to ${to} is in no ledger`),
      ...misaddressed(state, letters),
      ...falselyCarried(state, letters, leaving),
    ]),
  ];
  const figures = {
    letters: office.letters.length,
    doubledInDoubt: deliveries.filter((delivery) => delivery.inDoubt && copies(delivery) > 1).length,
    inDoubt: deliveries.filter(({ inDoubt }) => inDoubt).length,
    bounced: deliveries.filter(({ state: end }) => end === 'BOUNCED').length,
    carried: deliveries.filter(({ carriedBy }) => carriedBy !== null).length,
  };
  return { findings, figures };
}

function missing(
  state: DatabaseState,
  copies: (delivery: DeliveryRecord) => number,
  toUnknown: (delivery: DeliveryRecord) => boolean,
): string[] {
  const byEvent = new Map(state.deliveries.map((delivery) => [eventOf(delivery), delivery]));
  const said = ({ reference, type, accountId }: OwedMail): string =>
    `${reference}: "${type}" to ${state.addresses.get(accountId) ?? accountId}`;
  return owedMails(state).flatMap((owed) => {
    const delivery = byEvent.get(eventOf(owed));
    if (delivery === undefined) {
      return [`${said(owed)} is in no ledger`];
    }
    return copies(delivery) > 0 || toUnknown(delivery) ? [] : [`${said(owed)} is in no mailbox; ${describe(delivery)}`];
  });
}

/**
 * What the ledger says of a mail must be so: sent is in the mailbox; not sent is only what goes to an address that
 * nobody has.
 */
function isHonest({ state, kind }: DeliveryRecord, copies: number, toUnknown: boolean): boolean {
  if (state === 'SENT') {
    return copies > 0 && !toUnknown;
  }
  // The mail of a request for an account may run out of its time; people ask again.
  return (toUnknown && copies === 0) || kind === 'verify_address';
}

function* misaddressed(
  { deliveries, signals, events }: DatabaseState,
  letters: ReadonlyMap<string, readonly Letter[]>,
): Generator<string> {
  const signalOf = new Map(events.map(({ id, signalId }) => [id, signalId]));
  const references = new Map(signals.map(({ id, reference }) => [id, reference]));
  for (const delivery of deliveries) {
    const reference = references.get(signalOf.get(delivery.eventId ?? '') ?? '');
    for (const { to, subject } of letters.get(delivery.messageId) ?? []) {
      if (to !== delivery.address) {
        yield `${delivery.messageId} went to ${to} and is for ${String(delivery.address)}`;
      }
      if (reference !== undefined && !subject.includes(reference)) {
        yield `${delivery.messageId} is about ${reference} and says "${subject}"`;
      }
    }
  }
}

/** A carried mail leaves in no letter of its own, and the letter that carries it says the number in its subject. */
function* falselyCarried(
  { deliveries, events, signals }: DatabaseState,
  letters: ReadonlyMap<string, readonly Letter[]>,
  leaving: (delivery: DeliveryRecord) => DeliveryRecord,
): Generator<string> {
  const numbers = new Map(signals.map(({ id, incomingNumber }) => [id, incomingNumber]));
  const signalOf = new Map(events.map(({ id, signalId }) => [id, signalId]));
  for (const delivery of deliveries.filter(({ carriedBy }) => carriedBy !== null)) {
    if (letters.has(delivery.messageId)) {
      yield `${describe(delivery)}, is carried by another one and left by itself`;
    }
    const number = numbers.get(signalOf.get(delivery.eventId ?? '') ?? '') ?? '';
    for (const { subject } of letters.get(leaving(delivery).messageId) ?? []) {
      if (number === '' || !subject.includes(number)) {
        yield `${describe(delivery)}, is carried by a letter that says "${subject}"`;
      }
    }
  }
}

function twoForOneEvent(deliveries: readonly DeliveryRecord[]): string[] {
  return [
    ...Map.groupBy(
      deliveries.filter(({ eventId }) => eventId !== null),
      eventOf,
    ),
  ]
    .filter(([, ofOneEvent]) => ofOneEvent.length > 1)
    .map(([event]) => `two mails for ${event}`);
}

function eventOf({
  eventId,
  accountId,
}: {
  readonly eventId: string | null;
  readonly accountId: string | null;
}): string {
  return `event ${String(eventId)} to ${String(accountId)}`;
}

function describe({ messageId, kind, state, problem, inDoubt }: DeliveryRecord): string {
  return `${kind} ${messageId} is ${state}${problem === null ? '' : ` (${problem})`}${inDoubt ? ', in doubt' : ''}`;
}
