import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessage } from './message-reader.ts';
import { createVerifier, SignatureInvalid } from './signature.ts';

/** Answers that the state's test system signed, with the certificate that is in them; testing/published/README.md. */
const published = [1, 2, 3, 4].map((number) => {
  const xml = readFileSync(new URL(`testing/published/status-response-${number}.xml`, import.meta.url), 'utf8');
  const [, inside = ''] = /<X509Certificate>([^<]+)</.exec(xml) ?? [];
  return { number, xml, certificate: new X509Certificate(Buffer.from(inside, 'base64')).toString() };
});

const verify = (each: (typeof published)[number], allowSha1: boolean) =>
  createVerifier({ certificates: [each.certificate], allowSha1 });

describe.each(published)('answer $number of the state’s test system', (each) => {
  it('is read where the configuration allows SHA-1 to its sender', () => {
    const { header, body } = readMessage(verify(each, true)(each.xml));
    expect(header.sender.guid).toBe('df8ef074-3313-4187-929e-276954bd7457');
    expect(body).toMatchObject({ type: 'statusResponse', status: 'DS_WAIT_REGISTRATION' });
  });

  it('is refused without the setting, and with it once its status is another', () => {
    expect(() => verify(each, false)(each.xml)).toThrow(/rsa-sha1' is not supported/);
    const changed = each.xml.replace('DS_WAIT_REGISTRATION', 'DS_REGISTERED');
    expect(() => verify(each, true)(changed)).toThrow(new SignatureInvalid('the content was changed after signing'));
  });
});
