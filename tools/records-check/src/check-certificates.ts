import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type RecordsConfig } from '@ns/platform';
import { certificatesIn } from '@ns/records';
import { fault, type Finding, ok, warning, wordsOf } from './finding.ts';

const dayMs = 24 * 3_600_000;
const soonDays = 30;

/** Looks at our key and certificate and at those of the other side. @param now for tests */
export async function checkCertificates(config: RecordsConfig, now: Date = new Date()): Promise<Finding[]> {
  const { keyFile, certificateFile, peerCertificateFile } = config;
  if (keyFile === undefined || certificateFile === undefined || peerCertificateFile === undefined) return [];
  return [...(await ours(keyFile, certificateFile, now)), ...(await theirs(peerCertificateFile, now))];
}

async function ours(keyFile: string, certificateFile: string, now: Date): Promise<Finding[]> {
  const certificate = await read(certificateFile, (pem) => new X509Certificate(pem));
  const key = await read(keyFile, (pem) => createPrivateKey(pem));
  const findings: Finding[] = [];
  if ('finding' in certificate) findings.push(certificate.finding);
  else findings.push(validity(certificate.value, { bg: 'Нашият сертификат', en: 'Our certificate' }, now));
  if ('finding' in key) findings.push(key.finding);
  if ('value' in key && key.value.asymmetricKeyType !== 'rsa')
    findings.push(
      fault('Ключът не е RSA, а подписите на СЕОС са с RSA.', 'The key is not RSA, and signatures of СЕОС are RSA.'),
    );
  if ('value' in certificate && 'value' in key) {
    findings.push(
      certificate.value.checkPrivateKey(key.value)
        ? ok('Частният ключ е на този сертификат.', 'The private key belongs to this certificate.')
        : fault(
            `Частният ключ ${keyFile} не е на сертификата ${certificateFile}.`,
            `The private key ${keyFile} does not belong to the certificate ${certificateFile}.`,
          ),
    );
  }
  return findings;
}

async function theirs(file: string, now: Date): Promise<Finding[]> {
  const found = await read(file, (pem) => certificatesIn(pem).map((certificate) => new X509Certificate(certificate)));
  if ('finding' in found) return [found.finding];
  return found.value.map((certificate) =>
    validity(
      certificate,
      { bg: 'Сертификатът на деловодната система', en: 'The certificate of the records system' },
      now,
    ),
  );
}

function validity(
  certificate: X509Certificate,
  whose: { readonly bg: string; readonly en: string },
  now: Date,
): Finding {
  const { validFromDate: from, validToDate: to } = certificate;
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  if (now < from)
    return fault(
      `${whose.bg} започва да важи едва на ${day(from)}.`,
      `${whose.en} becomes valid only on ${day(from)}.`,
    );
  if (now > to) return fault(`${whose.bg} е изтекъл на ${day(to)}.`, `${whose.en} expired on ${day(to)}.`);
  const left = Math.floor((to.getTime() - now.getTime()) / dayMs);
  if (left < soonDays)
    return warning(
      `${whose.bg} изтича след ${left} дни, на ${day(to)}.`,
      `${whose.en} expires in ${left} days, on ${day(to)}.`,
    );
  return ok(`${whose.bg} важи до ${day(to)}.`, `${whose.en} is valid until ${day(to)}.`);
}

async function read<Value>(
  file: string,
  parse: (pem: string) => Value,
): Promise<{ readonly value: Value } | { readonly finding: Finding }> {
  try {
    return { value: parse(await readFile(file, 'utf8')) };
  } catch (cause) {
    return {
      finding: fault(
        `Файлът ${file} не може да се прочете: ${wordsOf(cause)}`,
        `The file ${file} cannot be read: ${wordsOf(cause)}`,
      ),
    };
  }
}
