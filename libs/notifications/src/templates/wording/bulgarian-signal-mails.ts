import { facts, note, paragraph, quote } from '../mail-text.ts';
import { type SignalMailFacts } from '../signal-mail-facts.ts';
import { type Wording } from './wording.ts';

// Dates in words end in „г.“, which is the full stop of a sentence that ends with one.
const see = 'Вижте сигнала';

export const bulgarianSignalMails: Wording['signal'] = {
  received: (m) => ({
    subject: `Приехме сигнала Ви ${m.reference}`,
    heading: 'Приехме сигнала Ви',
    opening: [paragraph(`Благодарим Ви, че ни писахте. Сигналът Ви е при нас под № ${m.reference}.`)],
    action: see,
    closing: [
      { kind: 'heading', text: 'Какво следва' },
      {
        kind: 'steps',
        items: [
          'Завеждаме сигнала в деловодната система и Ви изпращаме входящия му номер. Обикновено това става същия ден.',
          m.serviceDue
            ? `Отговорното звено проверява случая и работи по него. Срокът за изпълнение е ${m.serviceDue}`
            : 'Отговорното звено проверява случая и работи по него.',
          `Пишем Ви какво е направено. Отговор ще получите най-късно до законовия срок: ${m.statutoryDue}`,
        ],
      },
      ...(m.isEnteredByStaff
        ? [
            note(
              'Сигналът е въведен от служител. Ако имате профил с този адрес или си направите, ще го виждате ' +
                'при сигналите си и ще можете да отговаряте на въпроси по него.',
            ),
          ]
        : []),
      ...(m.accessCode
        ? [
            note(
              `Код за достъп: ${m.accessCode}. С него и с номера ${m.reference} можете да проверите сигнала и ` +
                'без да влизате в профила си. Моля, не ги давайте на други.',
            ),
          ]
        : []),
    ],
  }),

  registered: (m) => ({
    subject: `Сигнал ${m.reference} е заведен с вх. № ${m.incomingNumber ?? ''}`,
    heading: 'Сигналът Ви има входящ номер',
    opening: [
      paragraph(`Сигналът Ви е заведен в деловодната система с вх. № ${m.incomingNumber ?? ''}.`),
      paragraph('Под този номер се води преписката. Посочвайте го, когато питате за нея в общината.'),
    ],
    action: see,
    closing: [
      paragraph(
        (m.serviceDue
          ? `Срокът за изпълнение е ${m.serviceDue}, а законовият срок за отговор: ${m.statutoryDue} `
          : `Законовият срок за отговор е ${m.statutoryDue} `) + 'Ще Ви пишем, щом има какво да Ви кажем.',
      ),
    ],
  }),

  number_changed: (m) => ({
    subject: `Сигнал ${m.reference} вече е с вх. № ${m.incomingNumber ?? ''}`,
    heading: 'Входящият номер на сигнала Ви е поправен',
    opening: [
      paragraph(`Номерът в деловодната система беше поправен. Сигналът Ви вече е с вх. № ${m.incomingNumber ?? ''}.`),
      paragraph(
        `Досегашният вх. № ${m.previousNumber ?? ''} вече не важи. Моля, посочвайте новия, когато питате ` +
          'за преписката в общината.',
      ),
    ],
    action: see,
    closing: [paragraph('По сигнала се работи както досега и сроковете не се променят.')],
  }),

  number_withdrawn: (m) => ({
    subject: `Сигнал ${m.reference}: вх. № ${m.previousNumber ?? ''} вече не важи`,
    heading: 'Входящият номер на сигнала Ви вече не важи',
    opening: [
      paragraph(`Завеждането на сигнала Ви под вх. № ${m.previousNumber ?? ''} в деловодната система беше отменено.`),
      paragraph('Не е нужно да правите нищо. Щом сигналът получи нов входящ номер, ще Ви го изпратим.'),
    ],
    action: see,
    closing: [paragraph(`По сигнала се работи както досега. Дотогава питайте за него с нашия № ${m.reference}.`)],
  }),

  status_changed: (m) => ({
    subject: `Сигнал ${m.reference}: ${m.status}`,
    heading: `Докъде сме: ${m.status}`,
    opening: [
      paragraph(
        m.isBegun ? 'Започна работа по сигнала.' : `Сигналът е при звеното, което отговаря за него: ${m.department}.`,
      ),
      ...quote('Съобщение от общината', m.message),
    ],
    action: see,
    closing: [
      paragraph(
        m.serviceDue ? `Срокът за изпълнение е ${m.serviceDue}` : `Законовият срок за отговор е ${m.statutoryDue}`,
      ),
    ],
  }),

  question: (m) => ({
    subject: `Имаме въпрос по сигнал ${m.reference}`,
    heading: 'Имаме въпрос към Вас',
    opening: [paragraph('За да продължим, ни е нужно уточнение от Вас.'), ...quote('Въпросът ни', m.message)],
    action: 'Отговорете на въпроса',
    closing: [
      paragraph(
        `Моля, отговорете до ${m.silenceUntil} Докато чакаме, срокът за изпълнение не тече. Ако не получим ` +
          'отговор, ще продължим с това, което знаем.',
      ),
    ],
  }),

  resolved: (m) => ({
    subject: `Сигнал ${m.reference} е изпълнен`,
    heading: 'Работата по сигнала е извършена',
    opening: [...quote('Предприети действия', m.message)],
    action: see,
    closing: m.isReporter
      ? [
          paragraph(
            'Ако проблемът не е решен, възразете и ще отворим сигнала отново. Ако не се обадите, ще приключим ' +
              `преписката на ${m.silenceUntil}, но и след това можете да възразите до ${m.disputeUntil}`,
          ),
        ]
      : [],
  }),

  closed: (m) => ({
    subject: `Преписката по сигнал ${m.reference} е приключена`,
    heading: 'Преписката е приключена',
    opening: [paragraph('Работата по сигнала е извършена и преписката е приключена.'), ...quote('Решение', m.message)],
    action: see,
    closing: [...disputeUntil(m), paragraph('Благодарим Ви, че помагате на общината да вижда какво не е наред.')],
  }),

  forwarded: (m) => ({
    subject: `Сигнал ${m.reference} е препратен на друга институция`,
    heading: 'Препратихме сигнала на друга институция',
    opening: [
      paragraph(
        'Случаят не е в правомощията на общината. Затова препратихме сигнала на институцията, която отговаря за него.',
      ),
      facts([
        ['Препратен на', m.externalBody?.name ?? null],
        ['Телефон', m.externalBody?.phone ?? null],
      ]),
      ...quote('Защо', m.message),
    ],
    action: see,
    closing: [
      paragraph(
        'Оттук нататък по случая работи тази институция. Ако искате да научите повече, обърнете се към нея и ' +
          'посочете номера на сигнала.',
      ),
    ],
  }),

  rejected: (m) => ({
    subject: `Решение по сигнал ${m.reference}: без действия`,
    heading: 'Няма да предприемаме действия',
    opening: [
      paragraph('Проверихме сигнала и общината няма да предприема действия по него. Ето защо.'),
      ...quote('Причината', m.message),
    ],
    action: see,
    closing: disputeUntil(m),
  }),

  duplicate: (m) => ({
    subject: `Сигнал ${m.reference} е присъединен към ${m.duplicateOf ?? 'друг сигнал'}`,
    heading: 'По този случай вече се работи',
    opening: [
      paragraph(
        `За същото вече има сигнал${m.duplicateOf ? ` с № ${m.duplicateOf}` : ''}. Присъединихме към него ` +
          `${m.isReporter ? 'и Вашия' : 'и този'}, за да се работи общо.`,
      ),
      ...quote('Съобщение от общината', m.message),
    ],
    action: see,
    closing: [
      paragraph(
        `Оттук нататък ще Ви пишем какво става по ${m.duplicateOf ? `сигнал ${m.duplicateOf}` : 'общия сигнал'}.`,
      ),
    ],
  }),

  withdrawn: (m) => ({
    subject: `Сигнал ${m.reference} е оттеглен`,
    heading: m.isReporter ? 'Оттеглихте сигнала си' : 'Сигналът е оттеглен',
    opening: [
      paragraph(
        m.isReporter
          ? 'Както поискахте, спряхме работата по сигнала.'
          : m.isJoined
            ? 'Подателят на сигнала, към който присъединихме Вашия, го оттегли и работата по него спря.'
            : 'Подателят на сигнала, който следите, го оттегли и работата по него спря.',
      ),
    ],
    action: see,
    closing: [paragraph('Ако проблемът още съществува или се появи отново, моля, подайте нов сигнал.')],
  }),

  reopened: (m) => ({
    subject: `Сигнал ${m.reference} е отворен отново`,
    heading: 'Отворихме сигнала отново',
    opening: [paragraph('Работата по сигнала започва отново.'), ...quote('Причина', m.message)],
    action: see,
    closing: [
      paragraph(
        m.serviceDue
          ? `Новият срок за изпълнение е ${m.serviceDue} Ще Ви пишем какво е направено.`
          : 'Ще Ви пишем какво е направено.',
      ),
    ],
  }),

  late: (m) => ({
    subject: `Сигнал ${m.reference} се забавя`,
    heading: 'Забавяме се и се извиняваме',
    opening: [
      paragraph(
        m.serviceDue
          ? `Обещахме работата по сигнала да бъде готова до ${m.serviceDue} Не успяхме.`
          : 'Не успяхме да свършим работата по сигнала в обещания срок.',
      ),
      paragraph('Сигналът не е забравен: отговорното звено продължава работата по него.'),
    ],
    action: see,
    closing: [
      paragraph(
        m.isStatutoryDuePast
          ? `Изтече и законовият срок за отговор (${m.statutoryDue}). Ще Ви пишем веднага щом има какво да Ви кажем.`
          : `Новият очакван срок е законовият срок за отговор: ${m.statutoryDue}`,
      ),
    ],
  }),

  assigned_to_you: (m) => ({
    subject: `Възложен Ви е сигнал ${m.reference}`,
    heading: 'Възложен Ви е сигнал',
    opening: [paragraph('Вие сте отговорният служител по този сигнал.')],
    action: 'Отворете сигнала',
    closing: [
      paragraph(
        m.serviceDue
          ? `Срокът за изпълнение е ${m.serviceDue}, а законовият срок за отговор: ${m.statutoryDue}`
          : `Законовият срок за отговор е ${m.statutoryDue}`,
      ),
    ],
  }),

  mentioned: (m) => ({
    subject: `Споменаха Ви в бележка по сигнал ${m.reference}`,
    heading: 'Споменаха Ви в бележка',
    opening: [
      paragraph(
        m.mentionedBy === null
          ? 'Ваш колега Ви спомена в бележка по този сигнал.'
          : `${m.mentionedBy} Ви спомена в бележка по този сигнал.`,
      ),
      ...quote('Бележка, само за служители', m.message),
    ],
    action: 'Отворете сигнала',
    closing: [],
  }),
};

function disputeUntil(m: SignalMailFacts) {
  return m.isReporter
    ? [
        paragraph(
          `Ако не сте съгласни, можете да възразите на страницата на сигнала до ${m.disputeUntil} и ще го ` +
            'разгледаме отново.',
        ),
      ]
    : [];
}
