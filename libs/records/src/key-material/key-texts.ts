import type { Text } from '@ns/platform';
import { textOf } from '../texts/index.ts';
import type { FileContent, FileFlaw } from './pem.ts';

/** Something about a key or a certificate that makes the exchange impossible, in one sentence. */
export interface KeyProblem {
  /** the variable that has to be looked at */
  readonly variable: string;
  readonly sentence: Text;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** One sentence for each thing that can be wrong with a key or a certificate. */
export const keyTexts = {
  missing: (variable: string): Text => textOf('key.settingMissing', { variable }),
  notRsa: (file: string): Text => textOf('key.notRsa', { file }),
  mismatch: (keyFile: string, certificateVariable: string, certificateFile: string): Text =>
    textOf('key.mismatch', { keyFile, certificateFile, certificateVariable }),
  expired: (file: string, at: Date): Text => textOf('key.expired', { file, at: day(at) }),
  notYetValid: (file: string, at: Date): Text => textOf('key.notYetValid', { file, at: day(at) }),
};

const pkcs12Hint =
  'openssl pkcs12 -in <.p12> -nodes -nocerts -out key.pem; openssl pkcs12 -in <.p12> -nokeys -clcerts -out cert.pem';

const flawTexts: Readonly<Record<FileFlaw['kind'], (file: string, code: string) => Text>> = {
  UNREADABLE: (file, code) => textOf('file.unreadable', { file, code }),
  ENCRYPTED: (file) => textOf('file.encrypted', { file }),
  NOT_PEM: (file) => textOf('file.notPem', { file, pkcs12Hint }),
  NO_KEY: (file) => textOf('file.noKey', { file }),
  NO_CERTIFICATE: (file) => textOf('file.noCertificate', { file }),
};

/** The problem of a file that is of no use; none when it can be used. */
export function fileProblem(variable: string, file: string, { flaw }: FileContent<unknown>): readonly KeyProblem[] {
  if (flaw === undefined) {
    return [];
  }
  return [{ variable, sentence: flawTexts[flaw.kind](file, flaw.kind === 'UNREADABLE' ? flaw.code : '') }];
}
