import { type AccountNoticeKind, accountNoticeTopic, type Role } from '@ns/identity';
import { addPseudoLanguage, publish, removeLanguage, sql } from '@ns/platform';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiCaller } from '../testing/api-caller.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);
const caller = ApiCaller.open(bed);
beforeEach(() => server.clear());

const carry = () => bed.carry(worker);

describe('a target date that passed', () => {
  it('is mailed to the reporter with the promised and the new expected day', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.happens(signal, { type: 'late', data: { dueOn: '2026-11-20', decideBy: '2026-11-25' } });
    await carry();
    const [, late] = await bed.deliveries(reporter.email);
    expect(late).toMatchObject({ kind: 'late', state: 'SENT' });
    expect(late?.bodyText?.replaceAll('\u00a0', ' ')).toContain('Не успяхме до 20.11. Нова дата до 25.11 ');
    expect(late?.bodyText).toContain('ОП „Комунални дейности“');
  });

  it.each([
    ['the release before and this one', undefined, '2026-11-25'],
    ['this release and the one before', '2026-11-25', undefined],
  ])('and was announced by %s is mailed once', async (_, first, second) => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    for (const decideBy of [first, second]) {
      await bed.happens(signal, { type: 'late', data: { dueOn: '2026-11-20', ...(decideBy && { decideBy }) } });
    }
    await carry();
    await bed.happens(signal, { type: 'late', data: { dueOn: '2026-11-20' } });
    await carry();
    expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received', 'late']);
    await bed.happens(signal, { type: 'late', data: { dueOn: '2026-12-04', decideBy: '2026-12-08' } });
    await carry();
    expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received', 'late', 'late']);
  });

  it('and is moved is mailed with the new day and its reason', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    const data = { from: '2026-12-08', to: '2026-12-18', reason: 'MATERIALS' } as const;
    await bed.happens(signal, { type: 'date_moved', message: 'Плочките идват другата седмица.', data });
    await carry();
    const [, moved] = await bed.deliveries(reporter.email);
    expect(moved).toMatchObject({ kind: 'date_moved', state: 'SENT' });
    expect(moved?.bodyText).toContain('До 18.12 ще е готово (чака материали).');
    expect(moved?.bodyText).toContain('Плочките идват другата седмица.');
  });

  it('and waits for money says for when, and by when that is asked anew', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    const data = { from: '2026-12-08', to: '2027-01-04', reason: 'BUDGET', period: '2027-SPRING' } as const;
    await bed.happens(signal, { type: 'date_moved', data });
    await carry();
    const [, moved] = await bed.deliveries(reporter.email);
    expect(moved?.bodyText).toContain('Чака бюджет, очаква се през пролетта на 2027. До 04.01 ще съобщим как стои.');
  });
});

describe('the words of the municipality in a mail', () => {
  it('are those of a language that was only added, where they were given in it', async () => {
    const pseudo = addPseudoLanguage();
    await sql`update settlement set name = name || '{"qps":"⟦Ŗüšé⟧"}'`.execute(bed.database.fork().getKysely());
    await sql`update category set name = name || '{"qps":"⟦Þöţĥöłéš⟧"}'`.execute(bed.database.fork().getKysely());
    bed.directory.forget();
    const reporter = await bed.person(pseudo);
    await bed.signal(reporter);
    await carry();
    const mail = only(await bed.deliveries(reporter.email));
    expect(mail.bodyText).toMatch(/⟦Þöţĥöłéš⟧[^]*⟦Ŗüšé⟧/);
    expect(mail.bodyText).not.toMatch(/Potholes|Ruse|Русе|Дупки/);
    removeLanguage(pseudo);
  });
});

describe('a signal that is assigned', () => {
  it('is mailed to the member of staff, with a link to the console', async () => {
    const [clerk, dispatcher] = [await bed.person('BG', 'CLERK'), await bed.person('BG', 'DISPATCHER')];
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.happens(signal, {
      type: 'assigned',
      status: 'ASSIGNED',
      actor: { id: dispatcher.id, kind: 'STAFF' },
      data: { assignee: clerk.id, from: 'ASSIGNED' },
    });
    await carry();
    const mail = only(await bed.deliveries(clerk.email));
    expect(mail).toMatchObject({ kind: 'assigned_to_you', state: 'SENT' });
    expect(mail.bodyText).toContain(`/console/signals/${signal}`);
    expect(mail.bodyText).not.toContain('ABCDE-FGHJK');
    expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received']);
  });

  describe('and whose reporter answers a question', () => {
    /** The reporter answers; gives the mails of the clerk who is responsible. */
    async function answered(department: string | null, deactivated = false) {
      const [clerk, reporter] = [await bed.person('BG', 'CLERK'), await bed.person()];
      const signal = await bed.signal(reporter);
      const em = bed.database.fork();
      if (department !== null) {
        await sql`insert into account_department (account_id, department_code)
          values (${clerk.id}, ${department})`.execute(em.getKysely());
      }
      await sql`update signal set assignee_id = ${clerk.id} where id = ${signal}`.execute(em.getKysely());
      await sql`update account set deactivated_at = ${deactivated ? sql`now()` : null} where id = ${clerk.id}`.execute(
        em.getKysely(),
      );
      await bed.happens(signal, {
        type: 'answered',
        status: 'IN_PROGRESS',
        message: 'Входът е Б.',
        actor: { id: reporter.id, kind: 'REPORTER' },
        data: { from: 'AWAITING_REPORTER' },
      });
      await carry();
      expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received']);
      return { signal, mails: await bed.deliveries(clerk.email) };
    }

    it('is mailed to the member of staff, with the answer', async () => {
      const { signal, mails } = await answered('op_kd');
      const mail = only(mails);
      expect(mail).toMatchObject({ kind: 'reporter_answered', state: 'SENT' });
      expect(mail.bodyText).toContain('Входът е Б.');
      expect(mail.bodyText).toContain(`/console/signals/${signal}`);
    });

    it.each([
      ['works for another department by now', 'ecology', false],
      ['works for no department', null, false],
      ['was deactivated', 'op_kd', true],
    ] as const)('is not mailed to somebody who %s', async (_what, department, deactivated) => {
      expect((await answered(department, deactivated)).mails).toEqual([]);
    });
  });

  it('is not mailed to the person who assigned it to themselves', async () => {
    const clerk = await bed.person('BG', 'CLERK');
    const signal = await bed.signal(await bed.person());
    await bed.happens(signal, {
      type: 'assigned',
      status: 'ASSIGNED',
      actor: { id: clerk.id, kind: 'STAFF' },
      data: { assignee: clerk.id },
    });
    await carry();
    expect(await bed.deliveries(clerk.email)).toEqual([]);
  });
});

describe('the mails that an account wants', () => {
  const choices = 'choices { topic wanted }';
  const preferences = async (role: Role, id: string) =>
    (await caller.ask(`{ mailPreferences { ${choices} } }`, { role, id })).data;
  const choose = async (role: Role, id: string, topic: string, wanted: boolean) =>
    (
      await caller.ask(
        `mutation { updateMailPreferences(input: { choices: [{ topic: ${topic}, wanted: ${String(wanted)} }] }) {
          __typename ... on MailPreferences { ${choices} } ... on InvalidInputError { fields { path } } } }`,
        { role, id },
      )
    ).data;

  it('are what it chose, and its word counts from the next event on', async () => {
    const reporter = await bed.eagerPerson();
    expect(await preferences('CITIZEN', reporter.id)).toEqual({
      mailPreferences: {
        choices: [
          { topic: 'STATUS_CHANGES', wanted: true },
          { topic: 'LATE_NOTICES', wanted: true },
          { topic: 'WEEKLY_NEWS', wanted: true },
        ],
      },
    });
    expect(await choose('CITIZEN', reporter.id, 'LATE_NOTICES', false)).toMatchObject({
      updateMailPreferences: {
        choices: [{ wanted: true }, { topic: 'LATE_NOTICES', wanted: false }, { wanted: true }],
      },
    });
    const signal = await bed.signal(reporter);
    await bed.happens(signal, { type: 'late', data: { dueOn: '2026-11-20' } });
    await bed.happens(signal, { type: 'started', status: 'IN_PROGRESS', message: 'Екипът тръгна.' });
    await carry();
    expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received', 'status_changed']);
    await choose('CITIZEN', reporter.id, 'LATE_NOTICES', true);
    await bed.happens(signal, { type: 'late', data: { dueOn: '2026-11-21' } });
    await carry();
    expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual([
      'received',
      'status_changed',
      'late',
    ]);
  });

  it('of interim news are none unless it asks for them, at once or once a day', async () => {
    const reporter = await bed.person();
    const of = async () =>
      (
        (await preferences('CITIZEN', reporter.id)) as {
          mailPreferences: { choices: { topic: string; wanted: boolean }[] };
        }
      ).mailPreferences.choices[0];
    expect(await of()).toEqual({ topic: 'STATUS_CHANGES', wanted: false });
    await choose('CITIZEN', reporter.id, 'STATUS_CHANGES', true);
    expect(await of()).toEqual({ topic: 'STATUS_CHANGES', wanted: true });
  });

  it('differ for staff', async () => {
    const clerk = await bed.person('BG', 'CLERK');
    expect(await preferences('CLERK', clerk.id)).toEqual({
      mailPreferences: {
        choices: ['ASSIGNMENTS', 'MENTIONS', 'DAILY_DIGEST', 'MONTHLY_FIGURES'].map((topic) => ({
          topic,
          wanted: true,
        })),
      },
    });
    expect(await choose('CLERK', clerk.id, 'STATUS_CHANGES', false)).toEqual({
      updateMailPreferences: { __typename: 'InvalidInputError', fields: [{ path: 'choices.0.topic' }] },
    });
  });
});

/** Something about an account changed; the event waits in the outbox. */
async function accountNotice(kind: AccountNoticeKind, { id, email }: Person): Promise<void> {
  await bed.database.transaction(async (tx) => {
    const notice = (
      await sql<{ id: string }>`
      insert into account_notice (kind, account_id, email) values (${kind}, ${id}, ${email}) returning id`.execute(
        tx.getKysely(),
      )
    ).rows[0];
    await publish(tx, accountNoticeTopic, { noticeId: notice?.id ?? '' });
  });
}

describe('a change of an account', () => {
  it.each([
    ['PASSWORD_CHANGED', 'CITIZEN', 'Паролата Ви беше сменена', '/reset'],
    ['EMAIL_CHANGED', 'CITIZEN', 'Имейл адресът Ви беше сменен', '/sign-in'],
    ['SECOND_FACTOR_REMOVED', 'CLERK', 'Премахнат е втори фактор за вход', '/console/reset'],
    ['WELCOME', 'CLERK', 'Имате служебен профил в „Неспешни сигнали“', '/console/sign-in'],
  ] as const)(
    '%s is mailed once to the address of the event, and its text is not kept',
    async (kind, role, subject, page) => {
      const owner = await bed.person('BG', role);
      const before = { ...owner, email: `before-${owner.email}` };
      await accountNotice(kind, before);
      await carry();
      expect(only(await bed.deliveries(before.email))).toMatchObject({ state: 'SENT', subject, bodyText: null });
      expect(await bed.deliveries(owner.email)).toEqual([]);
      expect(server.arrived).toHaveLength(1);
      const { text } = await PostalMime.parse(server.arrived[0]?.raw ?? '');
      expect(text).toMatch(new RegExp(`http\\S+${page}\\s`));
    },
  );
});
