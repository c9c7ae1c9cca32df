import { facts, note, paragraph } from '../mail-text.ts';
import { type SignalMailFacts } from '../signal-mail-facts.ts';
import { bulgarianAccountLinks } from './bulgarian-account-links.ts';
import { bulgarianAccountNotices } from './bulgarian-account-notices.ts';
import { bulgarianCertificate } from './bulgarian-certificate.ts';
import { bulgarianDigest } from './bulgarian-digest.ts';
import { bulgarianFigures } from './bulgarian-figures.ts';
import { bulgarianAmounts, bulgarianNews } from './bulgarian-news.ts';
import { bulgarianSignalMails } from './bulgarian-signal-mails.ts';
import { type Wording } from './wording.ts';

const notYou = note('Ако не сте поискали това Вие, не е нужно да правите нищо.');

function whyYou(m: SignalMailFacts): string {
  if (m.mentionedBy !== null) {
    return 'Получавате този имейл, защото Ви споменаха в бележка по сигнала.';
  }
  if (m.isAssignee) {
    return 'Получавате този имейл, защото сигналът е възложен на Вас.';
  }
  if (m.isJoined) {
    return 'Получавате този имейл, защото Вашият сигнал беше присъединен към този.';
  }
  if (!m.isReporter) {
    return 'Получавате този имейл, защото следите сигнала.';
  }
  return m.isEnteredByStaff
    ? 'Получавате този имейл, защото служител въведе сигнала по Ваша молба и с този адрес.'
    : 'Получавате този имейл, защото подадохте сигнала.';
}

export const bulgarian: Wording = {
  frame: {
    product: 'Неспешни сигнали',
    greeting: (addressee) => (addressee === null ? 'Здравейте!' : `Здравейте, ${addressee}!`),
    signalTable: (m) =>
      facts([
        ['Сигнал №', m.reference],
        ['Входящ №', m.incomingNumber],
        ['Докъде сме', m.status],
        ['Какво', m.category],
        ['Място', m.place],
        ['Срок', m.isOpen ? (m.serviceDue ?? m.statutoryDue) : null],
        ['Кой работи по него', m.department],
      ]),
    description: (m) => (m.isReporter ? 'Вие написахте' : 'Описание'),
    photo: 'Снимка към сигнала',
    photoBefore: 'Преди',
    photoAfter: 'След',
    photosOnPage: 'Снимки от извършеното ще видите на страницата на сигнала.',
    rate: 'Как се справихме? Изберете оценка:',
    stars: [
      '1 звезда – много слабо',
      '2 звезди – слабо',
      '3 звезди – средно',
      '4 звезди – много добре',
      '5 звезди – отлично',
    ],
    dispute: 'Не сте съгласни? Възразете',
    addPhotos: 'Имате още снимки? Добавете ги',
    seeSignal: 'Вижте сигнала',
    askUs: (phone) => `Имате въпрос? Обадете се на ${phone} и посочете номера на сигнала.`,
    signalFooter: (m) => [
      whyYou(m),
      'Имейлът е изпратен автоматично. Моля, не отговаряйте на него: на този адрес не се чете поща.',
    ],
    unsubscribe: 'Спрете този вид имейли',
    stopFollowing: 'Спрете да следите този сигнал',
    digestFooter: [
      'Получавате този имейл сутрин в работен ден, когато има просрочени сигнали или такива с близък срок.',
      'Имейлът е изпратен автоматично. Моля, не отговаряйте на него: на този адрес не се чете поща.',
    ],
    figuresFooter: [
      'Получавате този имейл на първо число, защото поискахте справката да идва всеки месец. В него има само числа.',
      'Имейлът е изпратен автоматично. Моля, не отговаряйте на него: на този адрес не се чете поща.',
    ],
    newsFooter: [
      'Получавате този имейл в началото на седмицата, защото следите места или категории.',
      'Имейлът е изпратен автоматично. Моля, не отговаряйте на него: на този адрес не се чете поща.',
    ],
    operatorFooter: [
      'Получавате този имейл, защото адресът Ви е зададен за поддръжката на системата (OPERATOR_EMAIL).',
      'Имейлът е изпратен автоматично. Моля, не отговаряйте на него: на този адрес не се чете поща.',
    ],
    accountFooter: ['Имейлът е изпратен автоматично. Моля, не отговаряйте на него: на този адрес не се чете поща.'],
  },
  signal: bulgarianSignalMails,
  digest: bulgarianDigest,
  figures: bulgarianFigures,
  news: bulgarianNews,
  newsAmounts: bulgarianAmounts,
  certificate: bulgarianCertificate,
  account: {
    verify_address: () => ({
      subject: 'Потвърдете имейл адреса си',
      heading: 'Потвърдете имейл адреса си',
      opening: [
        paragraph(
          'С този адрес беше поискан профил в „Неспешни сигнали“. Остава само да потвърдите, че адресът е Ваш.',
        ),
      ],
      action: 'Потвърдете адреса',
      closing: [
        note('Връзката важи 2 дни и само за един профил.'),
        note(
          'Не сте поискали профил? Тогава не правете нищо: без потвърждение профил няма да бъде създаден. ' +
            'Ако все пак отворите връзката, паролата избирате само Вие.',
        ),
      ],
    }),
    account_exists: () => ({
      subject: 'Вече имате профил',
      heading: 'Вече имате профил',
      opening: [
        paragraph(
          'С този адрес беше поискан нов профил в „Неспешни сигнали“, но такъв вече има. Затова не създадохме ' +
            'нов и нищо по профила Ви не е променено.',
        ),
        paragraph('Можете да влезете с паролата си. Ако сте я забравили, поискайте еднократен код за вход.'),
      ],
      action: 'Влезте в профила си',
      closing: [notYou],
    }),
    ...bulgarianAccountLinks,
    ...bulgarianAccountNotices,
    account_code: (m) => ({
      subject: `${m.code ?? ''} е Вашият код`,
      heading: 'Вашият код',
      opening: [
        paragraph('Въведете този код там, където го поискахте, и продължете:'),
        { kind: 'code', text: m.code ?? '' },
        paragraph('Ако сте на друго устройство, потвърдете адреса с бутона: профилът е същият.'),
      ],
      action: 'Потвърдете адреса',
      closing: [
        note('Кодът важи 10 минути, а бутонът – 2 дни. И двете важат само веднъж. Не казвайте кода на никого.'),
        note('Не сте поискали код? Тогава не правете нищо: без него профил няма да бъде създаден.'),
      ],
    }),
    sign_in_code: (m) => ({
      subject: `${m.code ?? ''} е Вашият код за вход`,
      heading: 'Вашият код за вход',
      opening: [paragraph('Въведете този код на страницата за вход:'), { kind: 'code', text: m.code ?? '' }],
      action: 'Към страницата за вход',
      closing: [
        note('Кодът важи 10 минути и само веднъж. Не го казвайте на никого: от общината никога няма да Ви го поискат.'),
        notYou,
      ],
    }),
  },
};
