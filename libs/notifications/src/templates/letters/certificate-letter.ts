import { data, paragraph } from '../mail-text.ts';
import type { CertificateMailData } from '../signal-mail-data.ts';
import { overviewMailText } from '../texts/overview/index.ts';
import type { Letter } from './letter.ts';

/** Composes the letter about a certificate that ends. */
export function certificateLetter({ language, variable, endsOn, isOver, text, name }: CertificateMailData): Letter {
  const say = overviewMailText.in(language);
  return {
    subject: isOver
      ? say('certificate.subjectExpired', { variable })
      : say('certificate.subject', { variable, endsOn: endsOn.replaceAll('\u00a0', ' ') }),
    heading: say(isOver ? 'certificate.headingExpired' : 'certificate.heading'),
    opening: [
      paragraph(text),
      paragraph(say(isOver ? 'certificate.mayRefuseNow' : 'certificate.mayRefuseLater')),
      data([
        [say('certificate.name'), name],
        [say('certificate.setting'), variable],
        [say('certificate.validUntil'), endsOn],
      ]),
      { kind: 'heading', text: say('certificate.whatToDo') },
      {
        kind: 'steps',
        items: [say('certificate.askForNew'), say('certificate.putInPlace'), say('certificate.check')],
      },
    ],
    action: say('certificate.see'),
    closing: [],
  };
}
