import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { GraphqlDesk } from '../testing/graphql-desk.ts';
import { numberedGuid } from '../testing/register-peer.ts';
import { RegistrationTestBed, staffId } from '../testing/registration-test-bed.ts';

const bed = await RegistrationTestBed.open();
const url = 'https://register.demo.test/service/';
const inUse = { url, peerGuid: numberedGuid(1), pinnedSerials: [] };
const desk = GraphqlDesk.open(bed, [], inUse);
const run = async <Row>(statement: ReturnType<typeof sql<Row>>) =>
  (await statement.execute(bed.database.fork().getKysely())).rows;

const question = `{ participantRegister { url isAsked answeredAt problem active leftOut isPinned isOtherThanPinned
  partner { guid name certificateSerial status } } }`;
const press = 'mutation { refreshParticipants { __typename ... on ParticipantRegister { isAsked } } }';

beforeEach(() => bed.clear());

describe('the register of participants', () => {
  it('is shown with what it says of the records system, in the words of the reader', async () => {
    expect((await desk.ask('AUDITOR', question)).data?.['participantRegister']).toMatchObject({
      isAsked: true,
      partner: null,
    });
    await run(sql`insert into seos_register (url, tried_at, answered_at, problem)
      values (${url}, now(), now(), 'UNREACHABLE')`);
    await run(sql`insert into seos_participant (guid, identifier, name, certificate_serial, status)
      values (${inUse.peerGuid}, '000000000', 'Демо деловодна система', '4A01', 'ACTIVE')`);
    expect((await desk.ask('ADMIN', question)).data?.['participantRegister']).toEqual({
      url,
      isAsked: false,
      answeredAt: expect.any(String) as string,
      problem: 'Регистърът не отговаря. Важи последният получен списък.',
      active: 1,
      leftOut: 0,
      isPinned: false,
      isOtherThanPinned: false,
      partner: {
        guid: inUse.peerGuid,
        name: 'Демо деловодна система',
        certificateSerial: '4A01',
        status: 'ACTIVE',
      },
    });
    const pinned = GraphqlDesk.open(bed, [], { ...inUse, pinnedSerials: ['4A66'] });
    expect((await pinned.ask('ADMIN', question)).data?.['participantRegister']).toMatchObject({
      isPinned: true,
      isOtherThanPinned: true,
    });
  });

  it('is read by those who compare, and asked by those who correct', async () => {
    for (const role of ['CITIZEN', 'CLERK', 'HEAD'] as const) {
      expect((await desk.ask(role, question)).codes).toEqual(['FORBIDDEN']);
      expect((await desk.ask(role, press)).codes).toEqual(['FORBIDDEN']);
    }
    for (const role of ['AUDITOR', 'MANAGER'] as const) {
      expect((await desk.ask(role, question)).codes).toBeUndefined();
      expect((await desk.ask(role, press)).codes).toEqual(['FORBIDDEN']);
    }
    expect(await run(sql`select url from seos_register`)).toEqual([]);
  });

  it('is due once after a hundred presses; each is in the audit', async () => {
    await run(sql`insert into seos_register (url, tried_at) values (${url}, now())`);
    const before = await presses();
    const answers = await Promise.all(Array.from({ length: 100 }, () => desk.ask('DISPATCHER', press)));
    expect(answers.map(({ data }) => data)).toEqual(
      answers.map(() => ({ refreshParticipants: { __typename: 'ParticipantRegister', isAsked: true } })),
    );
    expect(await run(sql`select wanted_at is not null as wanted from seos_register`)).toEqual([{ wanted: true }]);
    expect((await presses()) - before).toBe(100);
  });

  it('is nothing where no register is set', async () => {
    const without = GraphqlDesk.open(bed);
    expect((await without.ask('ADMIN', question)).data).toEqual({ participantRegister: null });
    expect((await without.ask('ADMIN', press)).data).toEqual({
      refreshParticipants: { __typename: 'ActionNotAvailableError' },
    });
  });
});

async function presses(): Promise<number> {
  const rows = await run(
    sql<{ count: number }>`select count(*)::int as count from audit_entry
      where action = 'participant.asked' and actor = ${staffId}`,
  );
  return rows[0]?.count ?? 0;
}
