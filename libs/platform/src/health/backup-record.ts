import { foreseenFailure } from '../config/foreseen-failure.ts';
import { type Database, sql } from '../persistence/index.ts';
import { healthTables } from './health.entities.ts';

/** Milliseconds between two signs of life of a backup. */
const everyMs = 20_000;
/** Characters that are kept of why a backup failed. */
const wordsKept = 400;

const now = sql<Date>`now()`;
const nothingRuns = { backup_begun_at: null, backup_seen_at: null } as const;
const nothingFailed = { backup_failed_at: null, backup_failure: null } as const;

/**
 * Makes a backup and notes in the database that it began, that it goes on, and how it ended. One that is killed gives
 * no sign any more. The note is in the database, because every process sees it there and a backup may write nowhere
 * else than into its own folder.
 * @param makeBackup makes it, and answers when it was begun
 * @throws what the backup throws
 */
export async function noteWhile(database: Database, makeBackup: () => Promise<Date>): Promise<void> {
  const installation = () => healthTables(database.fork()).updateTable('installation');
  const sign = () => installation().set({ backup_seen_at: now }).execute();
  const fail = (failure: string) =>
    installation()
      .set({ ...nothingRuns, backup_failed_at: now, backup_failure: failure.slice(0, wordsKept) })
      .execute();
  // A backup is worth more than the notes of it, and one that is not noted is missed by its age.
  const unlessKept = () => undefined;
  await installation().set({ backup_begun_at: now, backup_seen_at: now }).execute().catch(unlessKept);
  const signs = setInterval(() => void sign().catch(unlessKept), everyMs);
  try {
    const madeAt = await makeBackup();
    await installation()
      .set({ backed_up_at: madeAt, ...nothingRuns, ...nothingFailed })
      .execute();
  } catch (cause) {
    await fail(foreseenFailure(cause) ?? (cause instanceof Error ? cause.name : 'unknown')).catch(unlessKept);
    throw cause;
  } finally {
    clearInterval(signs);
  }
}

/**
 * Notes that the database came from a backup: in it that backup is still being made.
 * @param madeAt of the backup; undefined where the database was restored by other means
 */
export async function noteRestored(database: Database, madeAt: Date | undefined): Promise<void> {
  await healthTables(database.fork())
    .updateTable('installation')
    .set({ ...(madeAt ? { backed_up_at: madeAt } : {}), ...nothingRuns, ...nothingFailed })
    .execute();
}
