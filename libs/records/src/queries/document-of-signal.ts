import { reporterOf } from '@ns/identity';
import { type MunicipalityDirectory } from '@ns/municipality';
import { type Database, type EntityManager } from '@ns/platform';
import { signalFactsOf } from '@ns/signals';
import { type DocumentSource } from '../commands/register-document.ts';
import { type Attachment } from '../domain/records-system.ts';

/** The photos of a signal, ready to be attached. */
export type AttachmentSource = (em: EntityManager, signalId: string) => Promise<readonly Attachment[]>;

export interface DocumentOfSignalDeps {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly attachmentsOf: AttachmentSource;
  /** kind of document in the records system's terms */
  readonly documentKind: string;
}

/** Builds the document that goes to the records system from a signal; always in Bulgarian, the language of the register. */
export function documentOfSignal({ database, directory, attachmentsOf, documentKind }: DocumentOfSignalDeps): DocumentSource {
  return async ({ signalId, documentGuid }) => {
    const em = database.fork();
    const signal = await signalFactsOf(em, signalId);
    if (signal === undefined) throw new Error(`No signal ${signalId}.`);
    const menus = await directory.menus();
    const settlement = menus.settlements.get(signal.settlementCode)?.nameBg ?? signal.settlementCode;
    const category = menus.categories.get(signal.categoryCode)?.nameBg ?? signal.categoryCode;
    const reporter = signal.reporterId === null ? undefined : await reporterOf(em, signal.reporterId);
    return {
      documentGuid,
      kind: documentKind,
      about: `${category}, ${settlement}`,
      text: [signal.address, signal.description].filter((part) => part !== null).join('\n\n'),
      answerDueOn: signal.statutoryDueOn,
      // The profile may have been deleted between submission and registration: the case stays, without the person.
      correspondent: { name: reporter?.name ?? 'Изтрит профил', settlement, email: reporter?.email },
      attachments: await attachmentsOf(em, signalId),
      facts: {
        reference: signal.reference,
        category: signal.categoryCode,
        settlement: signal.settlementCode,
        latitude: signal.lat ?? undefined,
        longitude: signal.lon ?? undefined,
      },
    };
  };
}
