import { type Letter, letterOf } from '../templates/letters/letter.ts';
import type { SignalMailData } from '../templates/signal-mail-data.ts';
import { signalMailText } from '../templates/texts/signal/index.ts';
import { isStaffMail, type SignalMailKind, signalMails } from './signal-kinds.ts';

/** Composes the letter about a signal, in the language of its reader. */
export function signalLetter(kind: SignalMailKind, m: SignalMailData): Letter {
  const say = signalMailText.in(m.language);
  const { incomingNumber, previousNumber, duplicateOf } = m;
  const known = {
    ...m,
    incomingNumber: incomingNumber ?? '',
    previousNumber: previousNumber ?? '',
    duplicateOf: duplicateOf ?? '',
  };
  return letterOf({
    subject: say(`${kind}.subject`, known),
    heading: say(`${kind}.heading`, known),
    action: say(isStaffMail(kind) ? 'open' : 'see'),
    ...signalMails[kind].letter(m, say),
  });
}
