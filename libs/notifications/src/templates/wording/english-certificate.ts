import { facts, paragraph } from '../mail-text.ts';
import { type CertificateMailFacts } from '../signal-mail-facts.ts';
import { type Letter } from './wording.ts';

/** What the mail about a certificate that ends says in English. */
export function englishCertificate(m: CertificateMailFacts): Letter {
  return {
    subject: m.isOver
      ? `Certificate expired: ${m.variable}`
      : `The certificate in ${m.variable} expires on ${m.endsOn.replaceAll('\u00a0', ' ')}`,
    heading: m.isOver
      ? 'A certificate for the records system has expired'
      : 'A certificate for the records system expires soon',
    opening: [
      paragraph(m.text),
      paragraph(
        m.isOver
          ? 'The records system may refuse documents now. Nothing is lost: reports are handled and wait for ' +
              'their incoming numbers.'
          : 'After that day the records system may refuse documents, and reports will wait for their incoming numbers.',
      ),
      facts([
        ['Certificate', m.name],
        ['Setting', m.variable],
        ['Valid until', m.endsOn],
      ]),
      { kind: 'heading', text: 'What to do' },
      {
        kind: 'steps',
        items: [
          'Ask for a new certificate; if it is that of the records system, ask its vendor for the new one.',
          'Put the new file in the place of the old one and restart api and worker.',
          'Check with npm run records:check that everything is in order.',
        ],
      },
    ],
    action: 'See how the registration is doing',
    closing: [],
  };
}
