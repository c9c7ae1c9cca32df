import { type Database, sql } from '@ns/platform';

/** Gives every third signal a photo and every one a mail: the seed has none for so large a database. */
export async function addPhotosAndMails(database: Database): Promise<void> {
  const kysely = database.fork().getKysely();
  await sql`insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
        position)
      select gen_random_uuid(), reporter_id, 'READY', 100000, 1600, 1200, 100000, repeat('a', 64), created_at, id, 0
      from signal where reporter_id is not null and hashtext(id::text) % 3 = 0`.execute(kysely);
  await sql`insert into photo_look (photo_id, state) select id, 'BEFORE' from photo on conflict do nothing`.execute(
    kysely,
  );
  await sql`insert into delivery (dedup_key, kind, channel, signal_id, event_id, account_id, address, language, state,
        next_attempt_at, give_up_at, message_id, subject, sent_at)
      select 'bench-' || s.id, 'received', 'EMAIL', s.id, e.id, s.reporter_id, 'citizen@demo.test', 'BG', 'SENT', null,
        s.created_at, '<' || s.id || '@bench>', 'Приехме сигнала Ви', s.created_at
      from signal s
        join lateral (select id from signal_event where signal_id = s.id order by id limit 1) e on true`.execute(
    kysely,
  );
}
