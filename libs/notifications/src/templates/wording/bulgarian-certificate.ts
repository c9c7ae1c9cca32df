import { facts, paragraph } from '../mail-text.ts';
import { type CertificateMailFacts } from '../signal-mail-facts.ts';
import { type Letter } from './wording.ts';

/** What the mail about a certificate that ends says in Bulgarian. */
export function bulgarianCertificate(m: CertificateMailFacts): Letter {
  return {
    subject: m.isOver
      ? `Изтекъл сертификат: ${m.variable}`
      : `Сертификатът в ${m.variable} изтича на ${m.endsOn.replaceAll('\u00a0', ' ')}`,
    heading: m.isOver ? 'Сертификат за деловодната система изтече' : 'Сертификат за деловодната система изтича скоро',
    opening: [
      paragraph(m.text),
      paragraph(
        m.isOver
          ? 'Деловодната система може вече да не приема документите. Нищо не се губи: сигналите се ' +
              'обработват и чакат входящ номер.'
          : 'След този ден деловодната система може да не приема документите и сигналите ще чакат входящ номер.',
      ),
      facts([
        ['Сертификат', m.name],
        ['Настройка', m.variable],
        ['Важи до', m.endsOn],
      ]),
      { kind: 'heading', text: 'Какво да направите' },
      {
        kind: 'steps',
        items: [
          'Поискайте нов сертификат, а ако е на деловодната система, попитайте доставчика ѝ за новия.',
          'Сложете новия файл на мястото на стария и рестартирайте api и worker.',
          'Проверете с npm run records:check, че всичко е наред.',
        ],
      },
    ],
    action: 'Вижте как върви завеждането',
    closing: [],
  };
}
