import { sql } from '@ns/platform';
import { expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { notedSendersMigration } from './noted-senders.schema.ts';

const bed = await SignalsTestBed.open();

it('leaves no sender in the notes that were made of letters, and no other note changed', async () => {
  const id = await bed.received();
  const other = 'Обадих се. От писмо на Демо (подателят не е доказан): не е ясно.';
  const note = (text: string) =>
    sql`insert into signal_event (signal_id, type, actor_kind, note, data)
    values (${id}, 'note', 'STAFF', ${text}, '{}')`.execute(bed.kysely);
  await note('От писмо на Демопетрова (Русе), demo@demo.test (подателят не е доказан):\n\nДупка.\nДве (две):');
  await note('From a letter of Demopetrova, demo@demo.test (who wrote it is not proven):\n\nA hole.');
  await note(other);
  await sql.raw(notedSendersMigration.sql).execute(bed.kysely);
  const { rows } = await sql<{ note: string }>`
    select note from signal_event where signal_id = ${id} and note is not null order by id`.execute(bed.kysely);
  expect(rows.map((row) => row.note)).toEqual([
    'От писмо (подателят не е доказан):\n\nДупка.\nДве (две):',
    'From a letter (who wrote it is not proven):\n\nA hole.',
    other,
  ]);
  const { rows: found } = await sql`select edition from signal_search where signal_id = ${id}`.execute(bed.kysely);
  expect(found).toEqual([{ edition: 0 }]);
  await expect(sql`update signal_event set note = 'друго' where signal_id = ${id}`.execute(bed.kysely)).rejects.toThrow(
    'append-only',
  );
});
