import { randomUUID } from 'node:crypto';
import { type OutgoingDocument, type RecordsConfig, seosParties } from '@ns/records';
import { createSigner, createVerifier, documentToSeos, writeMessage } from '@ns/records/seos';
import { fault, type Finding, ok } from './finding.ts';
import { schemaComplaints } from './schema-check.ts';

/** Writes the trial document as it would leave the house, signs it and looks at the result; nothing is sent. */
export async function checkDocument(
  config: RecordsConfig,
  document: OutgoingDocument,
  root: string,
): Promise<Finding[]> {
  const [pdf] = document.attachments;
  const findings = [
    ok(
      `Пробният документ е съставен: PDF от ${kilobytes(pdf?.content.length ?? 0)} kB.`,
      `The trial document is made: a PDF of ${kilobytes(pdf?.content.length ?? 0)} kB.`,
    ),
  ];
  if (config.profile !== 'seos') {
    return findings;
  }
  const { us, peer, identity } = await seosParties(config);
  const header = { messageGuid: randomUUID(), sentAt: new Date().toISOString(), sender: us, recipient: peer };
  const unsigned = writeMessage({
    header,
    body: { type: 'registrationRequest', document: documentToSeos(document), comment: '' },
  });
  const message = createSigner(identity)(unsigned);
  const complaints = await schemaComplaints(message, root);
  findings.push(
    complaints.length === 0
      ? ok('Съобщението отговаря на схемата на СЕОС.', 'The message follows the schema of СЕОС.')
      : fault(
          `Съобщението не отговаря на схемата: ${complaints.join(' ')}`,
          `The message does not follow the schema: ${complaints.join(' ')}`,
        ),
  );
  createVerifier({ certificates: [identity.certificate], allowSha1: false })(message, {
    maxLength: 64_000_000,
    maxDepth: 40,
  });
  findings.push(
    ok(
      'Съобщението е подписано и подписът се проверява с нашия сертификат.',
      'The message is signed, and the signature verifies with our certificate.',
    ),
  );
  return findings;
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1_000);
}
