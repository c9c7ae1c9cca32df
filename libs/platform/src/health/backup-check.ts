import { Gauge, type MetricsRegistry } from '../observability/index.ts';
import { type Database, sql } from '../persistence/index.ts';
import { healthTables } from './health.entities.ts';
import type { HealthCheck } from './process-health.ts';

/** Hours after which a backup that is made each night is too old. */
const oldAfterHours = 36;
/** Hours that a new installation has for its first backup. */
const firstWithinHours = 24;
/** Seconds without a sign of life after which a backup counts as cut off. */
const silentAfterSeconds = 120;

/** How it stands with the backups of an installation. */
interface BackupCondition {
  /** seconds since the last backup, or since the installation was made where there is none */
  readonly ageSeconds: number;
  readonly isThere: boolean;
  /** the last try made none; null when it made one, or runs */
  readonly failure: { readonly at: Date; readonly words: string } | null;
}

async function backupCondition(database: Database): Promise<BackupCondition> {
  const row = await healthTables(database.fork())
    .selectFrom('installation')
    .select([
      'backed_up_at',
      'backup_failed_at',
      'backup_failure',
      'backup_seen_at',
      sql<number>`extract(epoch from now() - coalesce(backed_up_at, born_at))::float8`.as('age'),
      sql<boolean>`coalesce(backup_seen_at < now() - make_interval(secs => ${silentAfterSeconds}), false)`.as('is_cut'),
    ])
    .executeTakeFirstOrThrow();
  const cut = row.is_cut && row.backup_seen_at ? { at: row.backup_seen_at, words: 'it was cut off' } : null;
  const failed = row.backup_failed_at && { at: row.backup_failed_at, words: row.backup_failure ?? 'unknown' };
  return { ageSeconds: row.age, isThere: row.backed_up_at !== null, failure: cut ?? failed };
}

function wordsOf({ ageSeconds, isThere, failure }: BackupCondition): readonly string[] {
  const hours = ageSeconds / 3_600;
  const found: string[] = [];
  if (failure) {
    found.push(`backup: the last try failed at ${failure.at.toISOString()}: ${failure.words}`);
  }
  if (!isThere && hours > firstWithinHours) {
    found.push(`backup: none was made in the ${String(Math.floor(hours))} hours of this installation`);
  }
  if (isThere && hours > oldAfterHours) {
    found.push(`backup: the last one is ${String(Math.floor(hours))} hours old`);
  }
  return found;
}

/** Whether `backup.js` makes its backups: none yet, the last one too old, or the last try failed. */
export function backupCheck(database: Database): HealthCheck {
  return { name: 'backup', ask: async () => wordsOf(await backupCondition(database)) };
}

/** Registers how old the last backup is, and whether the last try failed. */
export function registerBackupGauges(registry: MetricsRegistry, database: Database): void {
  const registers = [registry];
  new Gauge({
    name: 'ns_backup_age_seconds',
    help: 'Seconds since the last backup of backup.js; since the installation was made where there is none.',
    registers,
    async collect() {
      this.set((await backupCondition(database)).ageSeconds);
    },
  });
  new Gauge({
    name: 'ns_backup_failed',
    help: 'Whether the last try of backup.js made no backup: 1, else 0.',
    registers,
    async collect() {
      this.set((await backupCondition(database)).failure === null ? 0 : 1);
    },
  });
}
