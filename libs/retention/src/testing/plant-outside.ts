import { randomUUID } from 'node:crypto';
import { type EntityManager, sql } from '@ns/platform';

/** What is planted, and where it belongs. */
export interface PlantedOutside {
  readonly signalId: string;
  readonly reporterId: string;
  /** the event that forwarded the signal, and the one that ordered work */
  readonly events: readonly [string, string];
  readonly staff: string;
  readonly name: string;
  readonly address: string;
  readonly text: string;
  /** what is a note of the staff too */
  readonly note: string;
  readonly file: string;
}

/**
 * Writes what others than its reporter and the staff wrote about a signal: a body, a contractor with a photo, and a
 * letter with a photo and what was answered to it.
 * @returns the ids of the photos, which nobody took into the signal
 */
export async function plantOutside(em: EntityManager, planted: PlantedOutside): Promise<readonly string[]> {
  const { signalId, reporterId, events, staff, name, address, text, note, file } = planted;
  const [ofWork, ofLetter, order, link, letter] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  for (const statement of [
    sql`insert into photo (id, state, upload_bytes, width, height, bytes, sha256, ready_at, received)
      select id::uuid, 'READY', 1, 1, 1, 1, ${file}, now(), true from unnest(array[${ofWork}, ${ofLetter}]) id`,
    sql`insert into external_body (code, name, position) values ('viks', '{"bg":"В","en":"W"}', 1)
      on conflict do nothing`,
    sql`insert into referral (signal_id, event_id, external_body, state, sent_on, person, their_words, problem)
      values (${signalId}, ${events[0]}, 'viks', 'SENT', '2020-01-03', ${text}, ${text}, ${text})`,
    sql`insert into receiver (code, name, channel) values ('demo_builder', '{"bg":"Демо","en":"Demo"}', 'NONE')
      on conflict do nothing`,
    sql`insert into referral (id, signal_id, event_id, contractor, state, sent_on, words, ordered_by)
      values (${order}, ${signalId}, ${events[1]}, 'demo_builder', 'SENT', '2020-01-03', ${note}, ${staff})`,
    sql`insert into contractor_link (id, receiver, label, token_hash, created_by, expires_at)
      values (${link}, 'demo_builder', 'Демо', ${link}, ${staff}, now())`,
    sql`insert into work_act (link_id, client_key, referral_id, digest, kind, text, photos_before, photos_after)
      values (${link}, gen_random_uuid(), ${order}, ${text}, 'DONE', ${note}, jsonb_build_array(${ofWork}::text),
        jsonb_build_array(${ofWork}::text))`,
    sql`insert into letter (id, mark, state, sender_address, sender_name, subject, body, photos, received_at,
        account_id, about_signal_id, from_reporter, decided_by, decided_at, message_id, answer)
      values (${letter}, ${letter}, 'ANSWERED', ${address}, ${name}, ${text}, ${text},
        jsonb_build_array(jsonb_build_object('id', ${ofLetter}::text, 'width', 1, 'height', 1)), now(), ${reporterId},
        ${signalId}, true, ${staff}, now(), ${`<${name}@demo.test>`}, ${`${name}: ${text}`})`,
    sql`insert into delivery (dedup_key, kind, notice, address, language, state, next_attempt_at, give_up_at,
        message_id, in_reply_to, subject, body_text, body_html, sent_at, sent_headers)
      values (${`answer/${letter}`}, 'letter_answer', ${letter}, ${address}, 'BG', 'SENT', null, now(),
        ${`<${letter}@demo.test>`}, ${`<${name}@demo.test>`}, ${text}, ${name}, ${text}, now(),
        jsonb_build_array(${address}::text))`,
  ]) {
    await statement.execute(em.getKysely());
  }
  return [ofWork, ofLetter];
}
