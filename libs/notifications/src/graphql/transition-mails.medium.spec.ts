import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { sendMessage, transitionSignal } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { ApiCaller, type Asker } from '../testing/api-caller.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';

const bed = await NotificationsTestBed.open();
const worker = bed.worker(undefined);
const caller = ApiCaller.open(bed);
const [clerk, colleague] = [await bed.person('BG', 'CLERK'), await bed.person('EN', 'CLERK')];
for (const { id } of [clerk, colleague]) {
  await sql`
    insert into account_department (account_id, department_code) values (${id}, 'op_kd')`.execute(
    bed.database.fork().getKysely(),
  );
}

interface Shown {
  readonly __typename: string;
  readonly code?: string;
  readonly mails: readonly {
    readonly to: string;
    readonly address: string;
    readonly subject: string;
    readonly text: string;
    readonly html: string;
  }[];
  readonly followers: number;
}
const asClerk = (): Asker => ({ role: 'CLERK', id: clerk.id, departments: ['op_kd'] });

const shown = (input: string, asker?: Asker) => asked(`transitionMails(input: { ${input} })`, asker);
const messageShown = (signalId: string, text: string, asker?: Asker) =>
  asked(`messageMails(input: { signalId: "${signalId}", text: "${text}" })`, asker);

async function asked(field: string, asker: Asker = asClerk()): Promise<Shown> {
  const { data, code } = await caller.ask(
    `{ shown: ${field} { __typename ... on TransitionMails { followers mails { to kindLabel
      address subject text html } } ... on ErrorResult { code } } }`,
    asker,
  );
  if (!data) {
    throw new Error(JSON.stringify(code));
  }
  return data['shown'] as Shown;
}

async function assignedSignal(reporter: Person): Promise<string> {
  const id = await bed.signal(reporter);
  await sql`insert into signal_follower (signal_id, account_id) values (${id}, ${reporter.id})`.execute(
    bed.database.fork().getKysely(),
  );
  return id;
}

const rowsOf = async () =>
  (
    await sql<{ n: number }>`
      select (select count(*) from signal_event) + (select count(*) from outbox) + (select count(*)
        from delivery) as n`.execute(bed.database.fork().getKysely())
  ).rows[0]?.n;

describe('the mails of a step, shown before it is taken', () => {
  it('are word for word those that are sent afterwards, to the reporter and to the assignee', async () => {
    const reporter = await bed.eagerPerson();
    const id = await assignedSignal(reporter);
    await bed.relay(worker);
    const before = await rowsOf();
    const preview = await shown(
      `signalId: "${id}", version: 1, to: ASSIGNED, department: "op_kd", assigneeId: "${colleague.id}", ` +
        'message: "Колега ще провери <на място>."',
    );
    expect(await rowsOf()).toBe(before);
    expect(preview.mails.map(({ to, address }) => [to, address])).toEqual([
      ['REPORTER', reporter.email],
      ['STAFF', colleague.email],
    ]);

    await transitionSignal(bed.needs, {
      actor: { id: clerk.id, kind: 'CLERK', departments: ['op_kd'] },
      signalId: id,
      version: 1,
      to: 'ASSIGNED',
      department: 'op_kd',
      assigneeId: colleague.id,
      externalBody: null,
      duplicateOf: null,
      message: 'Колега ще провери <на място>.',
      note: null,
      photoIds: [],
    });
    await bed.relay(worker);
    const sent = [(await bed.deliveries(reporter.email)).at(-1), only(await bed.deliveries(colleague.email))];
    expect(preview.mails.map(({ subject, text, html }) => [subject, text, html])).toEqual(
      sent.map((mail) => [mail?.subject, mail?.bodyText, mail?.bodyHtml]),
    );
    expect(preview.mails[1]?.text).toContain('assigned');
  });

  it('of a message to the reporter are word for word the one that is sent, to the reporter alone', async () => {
    const [reporter, follower] = [await bed.person(), await bed.person()];
    const id = await assignedSignal(reporter);
    await sql`
      insert into signal_follower (signal_id, account_id) values (${id}, ${follower.id})`.execute(
      bed.database.fork().getKysely(),
    );
    await bed.relay(worker);
    const before = await rowsOf();
    const text = 'Утре идва екип. Моля, преместете колата.';
    const { mails, followers } = await messageShown(id, text);
    expect([await rowsOf(), mails.map(({ to, address }) => [to, address]), followers]).toEqual([
      before,
      [['REPORTER', reporter.email]],
      0,
    ]);
    const actor = { id: clerk.id, kind: 'CLERK', departments: ['op_kd'] } as const;
    await sendMessage(bed.needs, { actor, signalId: id, clientKey: randomUUID(), text, photoIds: [] });
    await bed.relay(worker);
    const sent = (await bed.deliveries(reporter.email)).at(-1);
    expect(mails.map((mail) => [mail.subject, mail.text])).toEqual([[sent?.subject, sent?.bodyText]]);
    expect(sent?.bodyText).toContain('обърнете се към общината и посочете сигнал');
    expect(await bed.deliveries(follower.email)).toEqual([]);
  });

  it('of a message are refused as the message would be', async () => {
    const id = await assignedSignal(await bed.person());
    expect((await messageShown(id, '')).code).toBe('INVALID_INPUT');
    expect((await messageShown(id, 'x', { role: 'CLERK', departments: ['ecology'] })).code).toBe('NOT_FOUND');
    await sql`update signal set reporter_id = null where id = ${id}`.execute(bed.database.fork().getKysely());
    expect((await messageShown(id, 'x')).code).toBe('ACTION_NOT_AVAILABLE');
  });

  it('show the number of followers who get a mail, not who they are', async () => {
    const [reporter, follower] = [await bed.person(), await bed.person()];
    const id = await assignedSignal(reporter);
    await sql`
      insert into signal_follower (signal_id, account_id) values (${id}, ${follower.id})`.execute(
      bed.database.fork().getKysely(),
    );
    const { mails, followers } = await shown(`signalId: "${id}", version: 1, to: REJECTED, message: "Няма дупка."`);
    expect([mails.map(({ address }) => address), followers]).toEqual([[reporter.email], 1]);
  });

  it('exist for every new status, unless such mails are switched off', async () => {
    const reporter = await bed.eagerPerson();
    const id = await assignedSignal(reporter);
    expect(await shown(`signalId: "${id}", version: 1, to: IN_PROGRESS`)).toMatchObject({
      mails: [{ to: 'REPORTER' }],
      followers: 0,
    });
    await sql`
      insert into mail_refusal (account_id, topic) values (${reporter.id}, 'STATUS_CHANGES')`.execute(
      bed.database.fork().getKysely(),
    );
    expect(await shown(`signalId: "${id}", version: 1, to: IN_PROGRESS, message: "Започваме."`)).toMatchObject({
      mails: [],
    });
  });

  it('are refused as the step would be', async () => {
    const id = await assignedSignal(await bed.person());
    const code = async (rest: string, asker?: Asker) => (await shown(`signalId: "${id}", ${rest}`, asker)).code;
    expect(await code('version: 7, to: IN_PROGRESS')).toBe('STALE_VERSION');
    expect(await code('version: 1, to: CLOSED')).toBe('ILLEGAL_TRANSITION');
    expect(await code('version: 1, to: REJECTED')).toBe('INVALID_INPUT');
    expect(await code('version: 1, to: IN_PROGRESS', { role: 'CLERK', departments: ['ecology'] })).toBe('NOT_FOUND');
  });
});
