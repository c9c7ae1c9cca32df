import { randomInt } from 'node:crypto';
import {
  decideLook,
  holdingLook,
  type LookDecision,
  type LookResult,
  settleLook,
  StoreUnavailable,
  takeLook,
  type TakenLook,
} from '@ns/media';
import { isDiskFull } from '@ns/platform';
import { lockSignal } from '../locks/lock-signal.ts';
import type { LookNeeds } from '../needs/signals-needs.ts';
import { appendSignalEvent, type NewSignalEvent } from '../writes/append-signal-event.ts';

/** What one attempt made. */
interface Looked {
  readonly result: LookResult;
  /** the covered picture of what was found */
  readonly renditionId: string | null;
}

/**
 * One attempt to look at a photo: what is found in it is covered unless a person has set covers. Harmless when called
 * at any time, any number of times, from any number of processes; until it is written nobody but staff and reporter
 * sees the photo. What was public before stays as it is: of that only what was found is written down.
 */
export async function lookAtPhoto(needs: LookNeeds, { photoId }: { readonly photoId: string }): Promise<void> {
  const taken = await takeLook(needs.database, photoId);
  if (!taken) {
    return;
  }
  const { result, renditionId } = await holdingLook(needs.database, taken, () => attempt(needs, taken));
  const decision = decideLook(result, { ...taken, attempt: taken.attempts, random: randomInt(1_000) / 1_000 });
  const isShown = await conclude(needs, taken, { decision, renditionId });
  if (!isShown) {
    await needs.covers.discard(renditionId);
  }
  const cause = result.kind === 'unavailable' ? result.cause : undefined;
  needs.logger.info({ photoId, attempt: taken.attempts, outcome: result.kind, cause }, 'look at a photo');
}

/** A store that is away and a full disk are waited for. */
async function attempt({ covers, looker, photos }: LookNeeds, { photoId, state }: TakenLook): Promise<Looked> {
  try {
    const original = await photos.read(photoId, 'full');
    if (!original) {
      return { result: { kind: 'failed', reason: 'BROKEN' }, renditionId: null };
    }
    const result = await looker.look(original);
    const isCovered = state !== 'BEFORE' && result.kind === 'looked' && result.areas.length > 0;
    const renditionId = isCovered ? ((await covers.render(photoId, result.areas)) ?? null) : null;
    return isCovered && renditionId === null
      ? { result: { kind: 'failed', reason: 'BROKEN' }, renditionId }
      : { result, renditionId };
  } catch (cause) {
    if (cause instanceof StoreUnavailable || isDiskFull(cause)) {
      return { result: { kind: 'away' }, renditionId: null };
    }
    throw cause;
  }
}

/** @returns whether the covered picture is shown */
async function conclude(
  { covers, database }: LookNeeds,
  taken: TakenLook,
  attempted: { readonly decision: LookDecision; readonly renditionId: string | null },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const signal = await lockSignal(tx, taken.signalId);
    if (!signal) {
      return false;
    }
    const { isWritten, isCovered } = await settleLook(tx, covers, taken, attempted);
    const event = isWritten ? eventOf(taken, attempted.decision, isCovered) : undefined;
    if (event) {
      await appendSignalEvent(tx, event);
    }
    return isCovered;
  });
}

/** The history says what the machine did, once for each photo: not that it waits, and not that it goes on failing. */
function eventOf(
  { photoId, signalId, state: before }: TakenLook,
  { state, reason, found = [] }: LookDecision,
  covered: boolean,
): NewSignalEvent | undefined {
  const common = { signalId, actor: null };
  if (state === 'LOOKED') {
    const count = (kind: string) => found.filter((area) => area.kind === kind).length;
    return {
      ...common,
      type: 'photo_looked',
      data: { photoId, faces: count('FACE'), plates: count('PLATE'), covered },
    };
  }
  return state === 'FAILED' && before !== 'FAILED' && reason
    ? { ...common, type: 'photo_not_looked', data: { photoId, reason } }
    : undefined;
}
