import { type Localized } from '@ns/platform';
import { type FileContent, type FileFlaw } from './pem.ts';

/** Something about a key or a certificate that makes the exchange impossible, in one sentence. */
export interface KeyProblem {
  /** the variable that has to be looked at */
  readonly variable: string;
  readonly sentence: Localized;
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** One sentence for each thing that can be wrong with a key or a certificate. */
export const keyTexts = {
  missing: (variable: string): Localized => ({
    bg: `Липсва настройката ${variable}.`,
    en: `The setting ${variable} is missing.`,
  }),
  notRsa: (file: string): Localized => ({
    bg: `Ключът в ${file} не е RSA, а подписите на СЕОС са с RSA.`,
    en: `The key in ${file} is not RSA, and signatures of СЕОС are RSA.`,
  }),
  mismatch: (keyFile: string, certificateVariable: string, certificateFile: string): Localized => ({
    bg: `Ключът в ${keyFile} не е на сертификата в ${certificateFile} (${certificateVariable}).`,
    en: `The key in ${keyFile} does not belong to the certificate in ${certificateFile} (${certificateVariable}).`,
  }),
  expired: (file: string, at: Date): Localized => ({
    bg: `Сертификатът в ${file} е изтекъл на ${day(at)}; поискайте нов и го сложете на същото място.`,
    en: `The certificate in ${file} expired on ${day(at)}; ask for a new one and put it in the same place.`,
  }),
  notYetValid: (file: string, at: Date): Localized => ({
    bg: `Сертификатът в ${file} започва да важи едва на ${day(at)}; проверете и часовника на сървъра.`,
    en: `The certificate in ${file} becomes valid only on ${day(at)}; check the clock of the server, too.`,
  }),
};

const pkcs12Hint =
  'openssl pkcs12 -in <.p12> -nodes -nocerts -out key.pem; openssl pkcs12 -in <.p12> -nokeys -clcerts -out cert.pem';

const flawTexts: Readonly<Record<FileFlaw['kind'], (file: string, code: string) => Localized>> = {
  UNREADABLE: (file, code) => ({
    bg: `Файлът ${file} не може да се прочете (${code}); проверете пътя и правата.`,
    en: `The file ${file} cannot be read (${code}); check the path and the rights.`,
  }),
  ENCRYPTED: (file) => ({
    bg:
      `Ключът в ${file} е с парола; запазете го без парола (openssl pkey -in <ключ> -out key.pem) и с права ` +
      'само за тази услуга.',
    en:
      `The key in ${file} is protected by a password; save it without one (openssl pkey -in <key> -out ` +
      'key.pem), readable by this service only.',
  }),
  NOT_PEM: (file) => ({
    bg: `Файлът ${file} не е във вида PEM (вероятно е .p12, .pfx или DER); превърнете го: ${pkcs12Hint}`,
    en: `The file ${file} is not in PEM form (probably it is .p12, .pfx or DER); convert it: ${pkcs12Hint}`,
  }),
  NO_KEY: (file) => ({
    bg: `Във файла ${file} няма частен ключ.`,
    en: `The file ${file} holds no private key.`,
  }),
  NO_CERTIFICATE: (file) => ({
    bg: `Във файла ${file} няма сертификат.`,
    en: `The file ${file} holds no certificate.`,
  }),
};

/** The problem of a file that is of no use; none when it can be used. */
export function fileProblem(variable: string, file: string, { flaw }: FileContent<unknown>): readonly KeyProblem[] {
  if (flaw === undefined) {
    return [];
  }
  return [{ variable, sentence: flawTexts[flaw.kind](file, flaw.kind === 'UNREADABLE' ? flaw.code : '') }];
}
