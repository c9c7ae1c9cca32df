import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { lossWords } from '../journal/lost-documents.ts';
import { GraphqlDesk } from '../testing/graphql-desk.ts';
import { RegistrationTestBed } from '../testing/registration-test-bed.ts';

const bed = await RegistrationTestBed.open();
const desk = GraphqlDesk.open(bed);
const lost = ['4f0c6f6e-2f6f-4c0a-9d0e-0d1f6a0c9b11', '5f0c6f6e-2f6f-4c0a-9d0e-0d1f6a0c9b11'] as const;
const run = (statement: ReturnType<typeof sql>) => statement.execute(bed.database.fork().getKysely());

beforeEach(async () => {
  await bed.clear();
  await run(sql`insert into lost_document (document_guid, sender_number, handed_over_on, incoming_number)
    values (${lost[0]}, 'NS-2026-000230', '2026-11-29', '94-НС-7'),
      (${lost[1]}, 'NS-2026-000231', '2026-11-29', null)`);
});

const listed = async () => (await desk.ask('ADMIN', '{ lostDocuments { senderNumber } }')).data?.['lostDocuments'];
const settle = (documentGuid: string, role: 'DISPATCHER' | 'AUDITOR' | 'MANAGER' = 'DISPATCHER') =>
  desk.ask(
    role,
    `mutation { settleLostDocument(documentGuid: "${documentGuid}") {
      __typename ... on LostDocument { senderNumber settledAt } ... on ErrorResult { code }
    } }`,
  );

describe('a document that a restore has lost', () => {
  it('leaves the list and the state of the installation when staff settled it', async () => {
    expect(await lossWords(bed.database.fork())).toEqual([expect.stringContaining('the reports of 2 documents')]);
    expect((await settle(lost[0])).data).toEqual({
      settleLostDocument: {
        __typename: 'LostDocument',
        senderNumber: 'NS-2026-000230',
        settledAt: expect.any(String) as string,
      },
    });
    expect(await listed()).toEqual([{ senderNumber: 'NS-2026-000231' }]);
    expect((await settle(lost[0].toUpperCase())).data).toMatchObject({
      settleLostDocument: { settledAt: expect.any(String) as string },
    });
    await settle(lost[1]);
    expect(await listed()).toEqual([]);
    expect(await lossWords(bed.database.fork())).toEqual([]);
    const { rows } = await sql<{ action: string; subject: string }>`
      select action, subject from audit_entry where action = 'document.settled' order by subject`.execute(
      bed.database.fork().getKysely(),
    );
    expect(rows.map(({ subject }) => subject)).toEqual(lost);
  });

  it('is not settled by those who only read, nor by a wrong id', async () => {
    for (const role of ['AUDITOR', 'MANAGER'] as const) {
      expect((await settle(lost[0], role)).codes).toEqual(['FORBIDDEN']);
    }
    for (const wrong of ['6f0c6f6e-2f6f-4c0a-9d0e-0d1f6a0c9b11', 'x', "'; drop table lost_document"]) {
      expect((await settle(wrong)).data).toMatchObject({ settleLostDocument: { code: 'NOT_FOUND' } });
    }
    expect(await listed()).toHaveLength(2);
  });
});
