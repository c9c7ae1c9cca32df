import { DeliveryOpener } from '../ledger/open-delivery.ts';
import { LetterAnswers } from '../outside/letter-answers.ts';
import { OutsideMails } from '../outside/outside-mails.ts';
import type { MailSettings } from '../templates/mail-settings.ts';

const settings: MailSettings = {
  publicUrl: 'https://signali.example',
  municipality: () => ({ name: 'Община Демо', phone: null, colour: 'teal', hasLogo: false, words: {} }),
};

/** Mails to bodies outside from a municipality of the tests. */
export function testOutsideMails(): OutsideMails {
  return new OutsideMails(new DeliveryOpener('signali.example'), settings);
}

/** Mails that answer letters to that municipality. */
export function testLetterAnswers(): LetterAnswers {
  return new LetterAnswers(new DeliveryOpener('signali.example'), settings);
}
