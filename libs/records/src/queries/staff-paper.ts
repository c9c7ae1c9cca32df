import { statusLabels } from '@ns/signals';
import { bulgarianDay } from '../paper/bulgarian-values.ts';
import { signalPaper } from '../paper/signal-paper.ts';
import { type DocumentDeps, materialOf } from './document-of-registration.ts';
import { paperContent } from './paper-content.ts';

/** A paper to be read or printed. */
export interface StaffPaper {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** Makes the paper of a signal as it stands now; undefined when there is no such signal. */
export type StaffPaperSource = (signalId: string) => Promise<StaffPaper | undefined>;

/** The signal on paper for the staff: as it is registered, with its number, its status and every photo. In Bulgarian, like all papers. */
export function staffPaperOf(deps: DocumentDeps): StaffPaperSource {
  return async (signalId) => {
    const material = await materialOf(deps, signalId);
    if (material === undefined) return undefined;
    const { em, signal } = material;
    const { incomingNumber, incomingDate } = signal;
    const standing = {
      status: statusLabels[signal.status].bg,
      incoming:
        incomingNumber === null
          ? null
          : incomingDate === null
            ? incomingNumber
            : `${incomingNumber} от ${bulgarianDay(incomingDate)}`,
    };
    const pdf = await signalPaper({ ...paperContent(material, await material.photosOf(em, signal.id)), standing });
    return { fileName: `сигнал-${signal.reference}.pdf`, pdf };
  };
}
