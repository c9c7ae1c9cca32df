import { importReadyTexts } from '@ns/desk';
import { importSetup } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { importReceivers } from '@ns/referrals';
import { importFilePlan } from '@ns/retention';
import { importRouting } from '@ns/signals';
import { removeStreetsOutOfUse, replaceStreets, type StreetsFile } from '@ns/streets';
import type { Needs } from '../needs/menus-needs.ts';
import { parseSetupFile, type SetupReport } from '../setup/setup-file.ts';

export interface ReadSetupFileProps {
  readonly text: string;
  /** only find out what would happen */
  readonly trial: boolean;
  /** put out of use what the file does not have */
  readonly replace: boolean;
  /** streets of the municipality, which take the place of those that there are */
  readonly streets?: StreetsFile | undefined;
  /** looks, in the transaction, at what the import comes to; a trial too */
  readonly afterwards?: ((tx: EntityManager) => Promise<void>) | undefined;
  /** last work in the transaction of an import that succeeds */
  readonly finish?: ((tx: EntityManager, report: SetupReport) => Promise<void>) | undefined;
}

const nothing = { added: 0, changed: 0, archived: 0 };

/**
 * Checks and writes a set-up file in one transaction: all of it, or nothing. A trial goes the same way and takes
 * everything back, so that both find the same faults.
 */
export async function readSetupFile(
  { database }: Needs<'database'>,
  { text, trial, replace, streets, afterwards, finish }: ReadSetupFileProps,
): Promise<SetupReport> {
  const file = parseSetupFile(text);
  if (!('departments' in file)) {
    return { ...nothing, faults: file };
  }
  try {
    return await database.transaction(async (tx) => {
      const done = await importSetup(tx, file, replace);
      const faults = [
        ...done.faults,
        ...(await importReadyTexts(tx, file.readyTexts, replace)),
        ...(done.faults.length > 0 ? [] : await importRouting(tx, file.routing, replace)),
        ...(done.faults.length > 0 ? [] : await importFilePlan(tx, file.filePlan)),
        ...(done.faults.length > 0 ? [] : await importReceivers(tx, file.receivers, replace)),
      ];
      if (faults.length === 0) {
        await importStreets(tx, streets, replace);
        await afterwards?.(tx);
      }
      const report = { added: done.added, changed: done.changed, archived: done.archived, faults };
      if (trial || faults.length > 0) {
        throw new TakenBack(report);
      }
      await finish?.(tx, report);
      return report;
    });
  } catch (cause) {
    if (cause instanceof TakenBack) {
      return cause.report;
    }
    throw cause;
  }
}

/** Streets of settlements that are out of use go: of another municipality nothing stays. */
async function importStreets(tx: EntityManager, streets: StreetsFile | undefined, replace: boolean): Promise<void> {
  if (streets) {
    await replaceStreets(tx, streets, 'import');
  }
  if (replace) {
    await removeStreetsOutOfUse(tx);
  }
}

/** Carries the report out of the transaction, so that everything in it is undone. */
class TakenBack extends Error {
  constructor(readonly report: SetupReport) {
    super('The import was taken back.');
  }
}
