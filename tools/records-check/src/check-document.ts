import { randomUUID } from 'node:crypto';
import { type OutgoingDocument, type RecordsConfig, seosParties } from '@ns/records';
import { createSigner, createVerifier, documentToSeos, writeMessage } from '@ns/records/seos';
import { fault, type Finding, ok } from './finding.ts';
import { schemaComplaints } from './schema-check.ts';
import { textOf } from './texts/index.ts';

/** Writes the trial document as it would leave the house, signs it and looks at the result; nothing is sent. */
export async function checkDocument(
  config: RecordsConfig,
  document: OutgoingDocument,
  root: string,
): Promise<Finding[]> {
  const [pdf] = document.attachments;
  const findings = [ok(textOf('trialMade', { kilobytes: kilobytes(pdf?.content.length ?? 0) }))];
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
      ? ok(textOf('schemaFollowed'))
      : fault(textOf('schemaNotFollowed', { complaints: complaints.join(' ') })),
  );
  createVerifier({ certificates: [identity.certificate], allowSha1: false })(message, {
    maxLength: 64_000_000,
    maxDepth: 40,
  });
  findings.push(ok(textOf('signatureVerifies')));
  return findings;
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1_000);
}
