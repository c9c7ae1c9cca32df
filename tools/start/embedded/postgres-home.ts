import { createHash } from 'node:crypto';
import { chown, mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Account, canReach, databaseAccount } from './postgres-account.ts';
import { copyPostgresBinaries, findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';

/** Everything settled before the server can be started: where its data lies, what runs it, and as whom. */
export interface PostgresHome {
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | undefined;
  /** True when the wanted folder could not be reached by the account and another one was taken. */
  readonly moved: boolean;
}

/** Root keeps databases of unreachable folders here, one per folder. */
const fallbackRoot = '/var/lib/nespeshni-signali';

/**
 * Settles the place of the data. Started by root in a folder closed to others (a clone under /root, say), the
 * database account could reach neither the data nor the programs: both then go to a folder under /var/lib named
 * after this one.
 * @param wanted folder of the data, made when missing
 * @param given programs that lie where every account reaches them; else those of npm
 */
export async function settlePostgresHome(wanted: string, given?: PostgresBinaries): Promise<PostgresHome> {
  const binaries = given ?? (await findPostgresBinaries());
  const account = await databaseAccount(wanted);
  if (!account) {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    return { dataFolder: wanted, binaries, account, moved: false };
  }
  const [dataIsReachable, programsAreReachable] = await Promise.all([
    canReach(account, wanted),
    canReach(account, binaries.postgres),
  ]);
  const folder = resolve(wanted);
  const refuge = join(
    fallbackRoot,
    `${basename(resolve(folder, '../..'))}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`,
  );
  const dataFolder = dataIsReachable ? folder : join(refuge, 'data');
  const settledAccount = dataIsReachable ? account : ((await databaseAccount(dataFolder)) ?? account);
  await mkdir(dataFolder, { recursive: true, mode: 0o755 });
  await chown(dataFolder, settledAccount.uid, settledAccount.gid);
  return {
    dataFolder,
    binaries: programsAreReachable ? binaries : await copyPostgresBinaries(binaries, refuge),
    account: settledAccount,
    moved: !dataIsReachable,
  };
}
