import { languages } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { accountMailKinds } from './account-kinds.ts';
import { signalMailKinds } from './signal-kinds.ts';
import {
  sampleAccountData,
  sampleDigestData,
  sampleFiguresData,
  sampleNewsData,
  sampleSignalData,
} from '../samples/sample-data.ts';
import {
  composeAccountMail,
  composeDigest,
  composeFiguresMail,
  composeNewsHeadline,
  composeNewsMail,
  composeSignalMail,
} from './compose-mail.ts';
import type { SignalMailData } from '../templates/signal-mail-data.ts';

const everySignalMail = signalMailKinds.flatMap((kind) =>
  languages.flatMap((language) => [true, false].map((isReporter) => ({ kind, language, isReporter }))),
);
const everyAccountMail = accountMailKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

/** What nobody should read in a mail: values that were not there, doubled stops, open placeholders. */
const flaws = /undefined|null|NaN|\[object|\$\{|г\.\.|\.\.|\(\)|№ \.|:\s*$/;
const cyrillic = /[а-я]/i;

function flawsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => flaws.test(line) && !/^(> |[^:]+:$)/.test(line));
}

describe('every mail about a signal', () => {
  it.each(everySignalMail)(
    '$kind in $language, to its reporter: $isReporter, is complete with everything known',
    ({ kind, language, isReporter }) => {
      const data = sampleSignalData(language, { isReporter });
      const mail = composeSignalMail(kind, data);
      for (const part of [mail.text, mail.html]) {
        for (const needed of [data.reference, data.incomingNumber, data.link, data.place, data.status]) {
          expect(part).toContain(needed);
        }
      }
      expect(mail.subject).toContain(data.reference);
      expect(mail.subject).toContain('94-НС-117');
      expect(flawsOf(`${mail.subject}\n${mail.text}`)).toEqual([]);
    },
  );

  it.each(everySignalMail)(
    '$kind in $language, to its reporter: $isReporter, is complete with nothing but the needed',
    ({ kind, language, isReporter }) => {
      const sparse: Partial<SignalMailData> = {
        isReporter,
        incomingNumber: null,
        serviceDue: null,
        accessCode: null,
        externalBody: null,
        duplicateOf: null,
        message: null,
      };
      const mail = composeSignalMail(kind, sampleSignalData(language, sparse));
      if (kind !== 'registered' && kind !== 'number_changed') {
        expect(flawsOf(`${mail.subject}\n${mail.text}`)).toEqual([]);
      }
      expect(mail.text).not.toContain('94-НС');
    },
  );

  it.each(signalMailKinds)('%s speaks one language', (kind) => {
    const english = composeSignalMail(kind, sampleSignalData('EN', { incomingNumber: '117/24.11.2026' }));
    expect(`${english.subject}${english.text}${english.html}`).not.toMatch(cyrillic);
  });

  it.each(languages)('in %s keeps what people wrote harmless', (language) => {
    const nasty = '<script>alert("1")</script> & \'x\'';
    const mail = composeSignalMail(
      'resolved',
      sampleSignalData(language, { addressee: nasty, message: nasty, place: nasty, link: 'http://127.0.0.1/"><b>' }),
    );
    expect(mail.html).not.toMatch(/<script|"><b>/);
    expect(mail.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
    expect(mail.text).toContain(nasty);
  });

  it('keeps the lines of what people wrote', () => {
    expect(composeSignalMail('resolved', sampleSignalData('BG')).html).toContain('асфалт.<br>Проверихме');
  });

  it('has a subject of one line, whatever a number brings along', () => {
    expect(
      composeSignalMail('closed', sampleSignalData('BG', { incomingNumber: '94\r\nBcc: x@demo.test' })).subject,
    ).not.toMatch(/[\r\n]/);
  });
});

describe('the mail that a signal was received', () => {
  it.each(languages)('in %s says by when, and gives the access code', (language) => {
    const data = sampleSignalData(language);
    const { text } = composeSignalMail('received', data);
    for (const needed of [data.serviceDue, data.statutoryDue, data.accessCode]) {
      expect(text).toContain(needed);
    }
  });

  it('says the incoming number with its day once it is known, and no longer that it will come', () => {
    const withNumber = composeSignalMail('received', sampleSignalData('BG'));
    expect(withNumber.subject).toBe('Приехме сигнала Ви NS-2026-000123 (вх. № 94-НС-117/24.11.2026)');
    expect(withNumber.text).toContain('с вх. № 94-НС-117/24.11.2026');
    expect(withNumber.text).not.toContain('изпращаме входящия му номер');
    const without = composeSignalMail('received', sampleSignalData('BG', { incomingNumber: null }));
    expect(without.text).toContain('изпращаме входящия му номер');
  });
});

describe('the mail that a signal was passed on', () => {
  it.each(languages)('in %s names the body in charge with its telephone, and no department any more', (language) => {
    const data = sampleSignalData(language, { isOpen: false });
    const { text } = composeSignalMail('forwarded', data);
    expect(text).toContain(data.externalBody?.name);
    expect(text).toContain(data.externalBody?.phone);
    expect(text).not.toContain(data.department);
    const closedHere = composeSignalMail('closed', { ...data, externalBody: null });
    expect(closedHere.text).toContain(data.department);
  });
});

describe('the mail that a signal was resolved', () => {
  it('informs the reporter how long the outcome can be disputed; followers only get the result', () => {
    expect(composeSignalMail('resolved', sampleSignalData('BG')).text).toMatch(/възразите до 24\sдекември\s2026\sг\./);
    const forFollowers = composeSignalMail('resolved', sampleSignalData('BG', { isReporter: false })).text;
    expect(forFollowers).not.toContain('възразите');
    expect(forFollowers).toContain('Дупката е запълнена');
  });

  it.each(languages)('in %s lets those who follow leave in one press', (language) => {
    const mail = composeSignalMail(
      'resolved',
      sampleSignalData(language, {
        isReporter: false,
        stopFollowing: 'http://127.0.0.1:3000/mail/stop-following?token=x',
      }),
    );
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('/mail/stop-following?token=x');
    }
  });
});

describe('the mail of a mention', () => {
  it.each(languages)('in %s says who wrote and shows the note', (language) => {
    const { text } = composeSignalMail(
      'mentioned',
      sampleSignalData(language, { isReporter: false, mentionedBy: 'M. Demo', message: 'x & y' }),
    );
    expect(text).toContain('M. Demo');
    expect(text).toContain('> x & y');
  });
});

describe('the mail with the figures of a month', () => {
  it.each(languages)('in %s holds the numbers of both months and a link for each report', (language) => {
    const mail = composeFiguresMail(sampleFiguresData(language));
    const one = composeFiguresMail({
      ...sampleFiguresData(language),
      reports: sampleFiguresData(language).reports.slice(0, 1),
    });
    for (const needed of ['Roads & co', '412', '390', '/console/insights?period=month', '/mail/unsubscribe']) {
      expect(mail.text).toContain(needed);
    }
    expect(one.subject).toContain('Roads & co');
    expect(mail.subject).not.toContain('Roads & co');
    expect(mail.html).toContain('Roads &amp; co');
    expect(flawsOf(`${mail.subject}\n${mail.text}\n${one.subject}\n${one.text}`)).toEqual([]);
    if (language === 'EN') {
      expect(`${mail.subject}${mail.text}${one.text}`.replaceAll('Неспешни сигнали', '')).not.toMatch(cyrillic);
    }
  });
});

describe('the mail about a week', () => {
  it.each(languages)('in %s counts, lists and links what is new and what came to its end', (language) => {
    const mail = composeNewsMail(sampleNewsData(language));
    for (const part of [mail.text, mail.html]) {
      for (const needed of ['/s/NS-2026-000001', '/s/NS-2026-000003', '/mail/unsubscribe', '/account']) {
        expect(part).toContain(needed);
      }
    }
    expect(mail.subject).toMatch(/12 .* 1 /);
    expect(mail.text).toMatch(/(още|And) 10/);
    expect(mail.html.match(/src="cid:[\da-f-]{36}"/g)).toHaveLength(2);
    expect(flawsOf(`${mail.subject}\n${mail.text}`)).toEqual([]);
    if (language === 'EN') {
      expect(`${mail.subject}${mail.text}`.replaceAll('Неспешни сигнали', '')).not.toMatch(cyrillic);
    }
  });

  it.each([
    ['QUARTER', 'Новото във Вашия квартал: Дружба 1, Русе'],
    ['STREET', 'Новото на Вашата улица: Дружба 1, Русе'],
    ['CATEGORY', 'Новото през седмицата: Дружба 1, Русе'],
  ] as const)('is named by the only area: %s', (kind, subject) => {
    const areas = [{ kind, name: 'Дружба 1, Русе' }];
    expect(composeNewsMail(sampleNewsData('BG', { areas })).subject).toBe(subject);
  });

  it.each([
    [1, 0, '1 нов сигнал', '1 new report'],
    [0, 1, '1 приключен сигнал', '1 completed report'],
    [0, 3, '3 приключени сигнала', '3 completed reports'],
    [2, 1, '2 нови сигнала и 1 приключен', '2 new reports and 1 completed'],
  ])(
    '%i new and %i completed ones are counted in words, without the place on a locked screen',
    (fresh, over, bg, en) => {
      const amounts = { published: { total: fresh, signals: [] }, done: { total: over, signals: [] } };
      expect(composeNewsHeadline(sampleNewsData('BG', amounts))).toEqual({ title: 'Новото през седмицата', text: bg });
      expect(composeNewsHeadline(sampleNewsData('EN', amounts))).toEqual({ title: 'News of the week', text: en });
    },
  );
});

describe('the daily digest', () => {
  it.each(languages)('in %s counts, lists and links what presses', (language) => {
    const mail = composeDigest(sampleDigestData(language));
    for (const needed of [
      'NS-2026-000001',
      'NS-2026-000004',
      'http://127.0.0.1:3000/console/inbox?overdue=1',
      '/mail/unsubscribe',
    ]) {
      expect(mail.text).toContain(needed);
      expect(mail.html).toContain(needed);
    }
    // All that are due soon are listed: there is no need for a link to the rest.
    expect(mail.text).not.toContain('dueSoon=1');
    expect(mail.subject).toMatch(/12 .* 1 /);
    expect(flawsOf(`${mail.subject}\n${mail.text}`)).toEqual([]);
    if (language === 'EN') {
      expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(cyrillic);
    }
  });

  it.each(languages)('for managers in %s has a line for each department and each decision', (language) => {
    const decisions = {
      total: 12,
      link: 'http://127.0.0.1:3000/console/inbox?awaitsManagement=1',
      signals: [
        {
          reference: 'NS-2026-000007',
          category: 'C & D',
          department: 'D & E',
          due: '20.11',
          link: 'http://127.0.0.1:3000/console/signals/7',
        },
      ],
    };
    const departments = [
      {
        name: 'D & E',
        overdue: 3,
        dueSoon: 0,
        undecided: 2,
        unassigned: 1,
        link: 'http://127.0.0.1:3000/console/inbox?department=ecology&overdue=1',
      },
    ];
    const { subject, text, html } = composeDigest(
      sampleDigestData(language, {
        overdue: 3,
        dueSoon: 0,
        undecided: 2,
        content: { kind: 'departments', decisions, departments },
      }),
    );
    expect(text).toContain('D & E');
    expect(html).toContain('D &amp; E');
    expect(html).toContain('department=ecology&amp;overdue=1');
    expect(subject).toContain('3');
    expect(text).toMatch(/NS-2026-000007 · C & D[^]*D & E[^]*20\.11[^]*11[^]*awaitsManagement=1[^]*department=ecology/);
    expect(flawsOf(`${subject}\n${text}`)).toEqual([]);
  });
});

describe('every mail about an account', () => {
  it.each(everyAccountMail)('$kind in $language is complete', ({ kind, language }) => {
    const data = sampleAccountData(language);
    const mail = composeAccountMail(kind, data);
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain(data.link);
    }
    expect(flawsOf(`${mail.subject}\n${mail.text}`)).toEqual([]);
    if (language === 'EN') {
      expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(cyrillic);
    }
  });

  it('with a sign-in code shows it in the body and in the subject, where phones show it', () => {
    const mail = composeAccountMail('sign_in_code', sampleAccountData('BG'));
    expect(mail.text).toContain('042917');
    expect(mail.html).toContain('042917');
    expect(mail.subject).toBe('042917 е Вашият код за вход');
  });
});

describe('the head of a mail', () => {
  const head = (hasLogo: boolean, name: string) => {
    const data = sampleSignalData('BG');
    const { html } = composeSignalMail('resolved', {
      ...data,
      municipality: { ...data.municipality, hasLogo, name },
    });
    return html.replaceAll(/\s+/g, ' ');
  };

  it('shows the picture of the municipality and says what it is where pictures are not shown', () => {
    const html = head(true, 'Община "Русе" <b>');
    expect(html).toContain(
      '<img src="cid:municipality-logo" alt="Лого на Община &quot;Русе&quot; &lt;b&gt;" height="38"',
    );
    expect(html).not.toContain('class="ns-mark"');
  });

  it('shows the sign of the service when there is none', () => {
    const html = head(false, 'Община Русе');
    expect(html).toContain('class="ns-mark"');
    expect(html).not.toContain('municipality-logo');
  });
});
