import { statusLabel } from '@ns/signals';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import { signalPdf } from '../pdf/signal-pdf.ts';
import type { DocumentNeeds } from './document-material.ts';
import { materialOf } from './document-of-registration.ts';
import { pdfContent } from './pdf-content.ts';
import { promisedDays } from './promised-days.ts';
import { defaultLanguage, inLanguage } from '@ns/platform';

/** A PDF to be read or printed. */
export interface StaffPdf {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}

/** Makes the PDF of a signal as it stands now; undefined when there is no such signal. */
export type StaffPdfSource = (signalId: string) => Promise<StaffPdf | undefined>;

/**
 * The signal as a PDF for staff: as it is registered, with its number, its status, its promised days and every photo.
 * In Bulgarian, like all PDFs.
 */
export function staffPdfOf(needs: DocumentNeeds): StaffPdfSource {
  return async (signalId) => {
    const material = await materialOf(needs, signalId);
    if (material === undefined) {
      return undefined;
    }
    const { em, signal } = material;
    const { incomingNumber, incomingDate } = signal;
    const standing = {
      status: inLanguage(defaultLanguage, statusLabel(signal.status)),
      incoming:
        incomingNumber === null
          ? null
          : incomingDate === null
            ? incomingNumber
            : `${incomingNumber} от ${bulgarianDay(incomingDate)}`,
      promised: await promisedDays(material),
    };
    const pdf = await signalPdf({ ...pdfContent(material, await material.photosOf(em, signal.id)), standing });
    return { fileName: `сигнал-${signal.reference}.pdf`, pdf };
  };
}
