import { exportReadyTexts, readyTextsDocument } from '@ns/desk';
import { exportSetup, type MenuProblem, setupDocument, type SetupImport, shapeFaults } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { exportReceivers, receiversDocument } from '@ns/referrals';
import { exportFilePlan, filePlanDocument } from '@ns/retention';
import { exportRouting, routingDocument } from '@ns/signals';
import { z } from 'zod';
import { textOf } from '../texts/index.ts';

/** The whole set-up of a municipality in one file. */
const setupFile = z.object({
  ...setupDocument.shape,
  readyTexts: readyTextsDocument,
  routing: routingDocument,
  filePlan: filePlanDocument,
  receivers: receiversDocument,
});
type SetupFile = z.infer<typeof setupFile>;

/** What an import did, or found. */
export type SetupReport = SetupImport;

/** The set-up as text of a file; every entry, archived ones too. */
export async function writeSetupFile(em: EntityManager): Promise<string> {
  const file: SetupFile = {
    ...(await exportSetup(em)),
    readyTexts: await exportReadyTexts(em),
    routing: await exportRouting(em),
    filePlan: await exportFilePlan(em),
    receivers: await exportReceivers(em),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of a file; what is wrong with it when it is none. */
export function parseSetupFile(text: string): SetupFile | readonly MenuProblem[] {
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
