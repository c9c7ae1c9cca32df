import { exportReadyTexts, importReadyTexts, readyTextsDocument } from '@ns/desk';
import {
  exportSetup,
  importSetup,
  type MenuProblem,
  setupDocument,
  type SetupImport,
  shapeFaults,
} from '@ns/municipality';
import type { Database, EntityManager } from '@ns/platform';
import { exportRouting, importRouting, routingDocument } from '@ns/signals';
import { removeStreetsOutOfUse, replaceStreets, type StreetsFile } from '@ns/streets';
import { z } from 'zod';
import { textOf } from '../texts/index.ts';

/** The whole set-up of a municipality in one file. */
const setupFile = z.object({
  ...setupDocument.shape,
  readyTexts: readyTextsDocument,
  routing: routingDocument,
});
type SetupFile = z.infer<typeof setupFile>;

/** What an import did, or found. */
export type SetupReport = SetupImport;

/** How a set-up file is read. */
export interface SetupImportTerms {
  /** only find out what would happen */
  readonly trial: boolean;
  /** put out of use what the file does not have */
  readonly replace: boolean;
  /** streets of the municipality, which take the place of those that there are */
  readonly streets?: StreetsFile | undefined;
  /** looks, in the transaction, at what the import comes to; a trial too */
  readonly afterwards?: ((tx: EntityManager) => Promise<void>) | undefined;
}

const nothing = { added: 0, changed: 0, archived: 0 };

/** The set-up as text of a file; every entry, archived ones too. */
export async function writeSetupFile(em: EntityManager): Promise<string> {
  const file: SetupFile = {
    ...(await exportSetup(em)),
    readyTexts: await exportReadyTexts(em),
    routing: await exportRouting(em),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Checks and writes a set-up file in one transaction: all of it, or nothing. A trial goes the same way and takes
 * everything back, so that both find the same faults.
 * @param finish last work in the transaction of an import that succeeds
 */
export async function readSetupFile(
  database: Database,
  text: string,
  { trial, replace, streets, afterwards }: SetupImportTerms,
  finish: (tx: EntityManager, report: SetupReport) => Promise<void> = () => Promise.resolve(),
): Promise<SetupReport> {
  const file = parse(text);
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
      ];
      if (faults.length === 0) {
        await importStreets(tx, streets, replace);
        await afterwards?.(tx);
      }
      const report = { added: done.added, changed: done.changed, archived: done.archived, faults };
      if (trial || faults.length > 0) {
        throw new TakenBack(report);
      }
      await finish(tx, report);
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

function parse(text: string): SetupFile | readonly MenuProblem[] {
  const json = jsonOf(text);
  if (json === undefined) {
    return [{ path: '', message: textOf('notJson') }];
  }
  const parsed = setupFile.safeParse(json);
  return parsed.success ? parsed.data : shapeFaults(parsed.error);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll('\\u0000', ''));
  } catch {
    return undefined;
  }
}
