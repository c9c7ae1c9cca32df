import { randomUUID } from 'node:crypto';
import { knownPerson, nameProblem, normalizeEmail, tidyName, unusableEmail } from '@ns/identity';
import { type EntityManager, type Language, mustExist } from '@ns/platform';
import { phoneProblems, tidyPhone } from '../domain/correspondent-rules.ts';
import type { NumberInForce } from '../domain/number-in-force.ts';
import { letterChannels, staffChannels } from '../domain/signal-status.ts';
import { signalTables } from '../entities/index.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { requestDigest } from '../domain/request-digest.ts';
import { isUuid } from '../domain/uuid.ts';
import { answerToKnownKey, type KeyedSignal, unusableClientKey } from '../domain/keyed-request.ts';
import type { OnBehalfNeeds } from '../needs/signals-needs.ts';
import { InputRefused, unlessRefused } from '../writes/input-refused.ts';
import { textOf } from '../texts/index.ts';
import { type Submission, submissionProblems, writeSubmission } from '../writes/write-submission.ts';

export interface SubmitOnBehalfProps extends Submission {
  /** the member of the staff */
  readonly enteredBy: string;
  /** the number that a letter has in the records system already; null: it is registered as any other signal */
  readonly numbered: NumberInForce | null;
  readonly reporter: {
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly language: Language;
  };
  /** what else is written in the transaction of a new signal; an exception undoes everything */
  readonly alongWith?: (tx: EntityManager, signalId: string) => Promise<void>;
}

export type SubmitOnBehalfOutcome =
  | { readonly kind: 'submitted'; readonly signalId: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

interface Correspondent {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
}

/**
 * Creates a signal that was reported to staff by telephone, at the desk, by e-mail or by letter: once per client key
 * of the member of the staff; a known key with other content is refused. It belongs to the account of the address, also
 * when that is registered later; the two cases are not distinguished by anything that the staff sees.
 */
export async function submitOnBehalf(needs: OnBehalfNeeds, props: SubmitOnBehalfProps): Promise<SubmitOnBehalfOutcome> {
  if (!isUuid(props.clientKey)) {
    return { kind: 'invalid', problems: [unusableClientKey] };
  }
  const { database } = needs;
  const digest = digestOf(props);
  const known = await entered(database.fork(), props);
  if (known) {
    return answerToKnownKey(known, digest);
  }
  const menus = await needs.directory.menus();
  const { correspondent, problems } = correspondentOf(props.reporter);
  const wrong = [...problems, ...channelProblems(props), ...submissionProblems(props, menus, staffChannels)];
  if (wrong.length > 0) {
    return { kind: 'invalid', problems: wrong };
  }
  const entering = database.transaction(async (tx): Promise<SubmitOnBehalfOutcome> => {
    const { email } = correspondent;
    const reporterId = email === null ? null : await knownPerson(tx, { ...correspondent, email });
    // The staff's key is stored with the correspondent; a key of the signal's own cannot meet one of the reporter's.
    const signalId = mustExist(
      await writeSubmission(
        tx,
        needs,
        menus,
        { ...props, clientKey: randomUUID() },
        {
          reporterId,
          requestDigest: null,
          actor: { id: props.enteredBy, kind: 'STAFF' },
          ...(props.numbered && { numberedOn: props.numbered.date }),
        },
      ),
      'A new key is taken.',
    );
    await keepCorrespondent(tx, signalId, props, digest, correspondent);
    await takeNumber(tx, needs, props, signalId);
    await props.alongWith?.(tx, signalId);
    return { kind: 'submitted', signalId };
  });
  try {
    return await unlessRefused(entering);
  } catch (cause) {
    const winner = cause instanceof EnteredMeanwhile ? await entered(database.fork(), props) : undefined;
    if (winner) {
      return answerToKnownKey(winner, digest);
    }
    throw cause;
  }
}

/** A simultaneous try with the same key was faster; everything of this one is undone. */
class EnteredMeanwhile extends Error {}

/** Whose number it is already is known only together with the new registration: a refusal undoes everything. */
async function takeNumber(
  tx: EntityManager,
  { takeLetterNumber }: OnBehalfNeeds,
  { numbered, enteredBy: staffId }: SubmitOnBehalfProps,
  signalId: string,
): Promise<void> {
  const problems = numbered === null ? [] : await takeLetterNumber(tx, { signalId, given: numbered, staffId });
  if (problems.length > 0) {
    throw new InputRefused(problems.map(({ path, message }) => ({ path: `numbered.${path}`, message })));
  }
}

/** A call and a visit are written down here first; only what came on paper or by e-mail may lie in the register. */
function channelProblems({ channel, numbered }: SubmitOnBehalfProps): readonly Problem[] {
  return numbered === null || letterChannels.includes(channel)
    ? []
    : [{ path: 'numbered', message: textOf('onlyLettersAreNumbered') }];
}

/** The whole form, photos as well: who sends it again sends all of it. */
function digestOf({ clientKey: _key, enteredBy: _staff, alongWith: _others, ...said }: SubmitOnBehalfProps): string {
  return requestDigest(said);
}

async function keepCorrespondent(
  tx: EntityManager,
  signalId: string,
  { enteredBy, clientKey }: SubmitOnBehalfProps,
  digest: string,
  correspondent: Correspondent,
): Promise<void> {
  const kept = await signalTables(tx)
    .insertInto('signal_correspondent')
    .values({
      signal_id: signalId,
      entered_by: enteredBy,
      client_key: clientKey,
      request_digest: digest,
      ...correspondent,
    })
    .onConflict((conflict) => conflict.columns(['entered_by', 'client_key']).doNothing())
    .returning('signal_id')
    .executeTakeFirst();
  if (!kept) {
    throw new EnteredMeanwhile('The client key is taken.');
  }
}

function correspondentOf(typed: SubmitOnBehalfProps['reporter']): {
  readonly correspondent: Correspondent;
  readonly problems: readonly Problem[];
} {
  const name = tidyName(typed.name);
  const phone = tidyPhone(typed.phone);
  const given = typed.email?.trim() ? typed.email : null;
  const email = given === null ? null : (normalizeEmail(given) ?? null);
  const person = [
    nameProblem(name),
    given !== null && email === null ? unusableEmail : undefined,
    ...phoneProblems(phone),
  ].filter((problem) => problem !== undefined);
  return {
    correspondent: { name, email, phone, language: typed.language },
    problems: person.map(({ path, message }) => ({ path: `reporter.${path}`, message })),
  };
}

async function entered(
  em: EntityManager,
  { enteredBy, clientKey }: SubmitOnBehalfProps,
): Promise<KeyedSignal | undefined> {
  return signalTables(em)
    .selectFrom('signal_correspondent as c')
    .innerJoin('signal as s', 's.id', 'c.signal_id')
    .select(['s.id as signalId', 's.reference', 'c.request_digest as requestDigest'])
    .where('c.entered_by', '=', enteredBy)
    .where('c.client_key', '=', clientKey)
    .executeTakeFirst();
}
