import { randomUUID } from 'node:crypto';
import { type EntityManager, mustExist, sql } from '@ns/platform';
import { plantOutside } from './plant-outside.ts';

/** A signal with what was planted about its person, to be looked for afterwards. */
export interface Planted {
  readonly id: string;
  readonly reporterId: string;
  readonly photoId: string;
  readonly renditionId: string;
  readonly documentId: string;
  /** photos of a contractor and of a letter */
  readonly receivedPhotoIds: readonly string[];
  readonly eventId: string;
  /** names, addresses, telephones and words that stand nowhere else */
  readonly person: readonly string[];
  readonly photos: readonly string[];
  readonly notes: readonly string[];
  readonly texts: readonly string[];
}

/** Letters only, so that no digit of an id is taken for it. */
function word(kind: string): string {
  const digits = [...randomUUID().replaceAll('-', '').slice(0, 10)];
  return `${kind}${digits.map((digit) => 'ghijklmnopqrstuv'[Number.parseInt(digit, 16)]).join('')}`;
}

/** Writes something into the tables that keep what people wrote about a signal. */
export async function plant(em: EntityManager, id: string, { staff }: { readonly staff: string }): Promise<Planted> {
  const kysely = em.getKysely();
  const [name, email, phone, code] = ['name', 'mail', 'phone', 'code'].map(word) as [string, string, string, string];
  const [text, note, file, records] = ['text', 'note', 'file', 'records'].map(word) as [string, string, string, string];
  const address = `${email}@demo.test`;
  const [photoId, renditionId, documentId] = [randomUUID(), randomUUID(), randomUUID()] as const;
  const account = await sql<{ id: string }>`
    insert into account (name, email, role, created_at) values (${name}, ${address}, 'CITIZEN', '2020-01-01')
    returning id`.execute(kysely);
  const reporterId = mustExist(account.rows[0], 'an account').id;
  await sql`
    update signal set reporter_id = ${reporterId}, access_code = ${code}, description = ${text}, address = ${text},
      entrance = ${text}, approach = ${text}, answers = jsonb_build_array(${text}::text), action_taken = ${text},
      rating_comment = ${text}, hidden_words = array[${text}], stars = 4, request_digest = ${text},
      lat = 43.8461, lon = 25.9551, assignee_id = ${staff}, published_at = now() where id = ${id}`.execute(kysely);
  const event = await sql<{ id: string }>`
    insert into signal_event (signal_id, type, at, actor_kind, actor_id, status, message, note, data) values
      (${id}, 'received', '2020-01-01', 'REPORTER', ${reporterId}, 'RECEIVED', null, null, '{}'),
      (${id}, 'note', '2020-01-02', 'STAFF', ${staff}, null, null, ${note}, '{}'),
      (${id}, 'corrected', '2020-01-02', 'STAFF', ${staff}, null, null, null, '{"fields":["contactName"]}'),
      (${id}, 'resolved', '2020-01-03', 'STAFF', ${staff}, 'RESOLVED', ${text}, null, '{}'),
      (${id}, 'closed', '2020-01-20', 'SYSTEM', null, 'CLOSED', null, null, '{}') returning id`.execute(kysely);
  const events = event.rows.map((row) => row.id);
  const [received, noted, corrected, resolved] = events as [string, string, string, string];
  const registration = await sql<{ id: string }>`
    insert into registration (signal_id, direction, document_guid, state, phase, register, incoming_number,
      incoming_date, problem_detail, next_attempt_at)
    values (${id}, 'INCOMING', gen_random_uuid(), 'REGISTERED', 'ACCEPTED', ${`r-${id}`}, '7',
      '2020-01-01', ${records}, null)
    returning id`.execute(kysely);
  const registrationId = mustExist(registration.rows[0], 'a registration').id;
  const delivery = await sql<{ id: string }>`
    insert into delivery (dedup_key, kind, signal_id, event_id, account_id, address, language, state, next_attempt_at,
      give_up_at, message_id, subject, body_text, body_html, server_response, sent_at, sent_headers, created_at)
    values (${`event/${received}/${reporterId}/received`}, 'received', ${id}, ${received}, ${reporterId}, ${address},
      'BG', 'SENT', null, now(), ${`<${id}@demo.test>`}, ${text}, ${name}, ${phone}, ${address}, now(),
      jsonb_build_array(${address}::text), now()) returning id`.execute(kysely);
  const deliveryId = mustExist(delivery.rows[0], 'a mail').id;
  for (const statement of [
    sql`insert into signal_correspondent (signal_id, entered_by, client_key, request_digest, name, email, phone,
      language) values (${id}, ${staff}, gen_random_uuid(), ${text}, ${name}, ${address}, ${phone}, 'BG')`,
    sql`insert into signal_correction values (${corrected}, 'contactName', ${name}, ${name}),
      (${corrected}, 'description', ${text}, ${text})`,
    sql`insert into signal_keyed_act (actor_id, client_key, signal_id, request_digest)
      values (${staff}, gen_random_uuid(), ${id}, ${text})`,
    sql`insert into signal_follower (signal_id, account_id) values (${id}, ${reporterId})`,
    sql`insert into signal_mail_link (kind, signal_id, event_id, account_id, expires_at)
      values ('RATE', ${id}, ${resolved}, ${reporterId}, now())`,
    sql`insert into neighbour_vote (event_id, account_id, signal_id, is_done, counts)
      values (${resolved}, ${staff}, ${id}, true, true)`,
    sql`insert into resident_update (signal_id, account_id, client_key, request_digest, event_id, text, state, counts,
      reason) values (${id}, ${staff}, gen_random_uuid(), ${text}, ${resolved}, ${text}, 'REFUSED', true, ${text}),
      (${id}, ${reporterId}, gen_random_uuid(), ${text}, ${received}, ${name}, 'PUBLISHED', false, null)`,
    sql`insert into held_step (signal_id, version, actor_id, to_status, form, due_at, refusal)
      values (${id}, 1, ${staff}, 'CLOSED', jsonb_build_object('note', ${note}::text), now(), 'STALE')`,
    sql`insert into search_stem values (${text}), (${note}), ('дупка') on conflict do nothing`,
    sql`insert into signal_search values (${id}, array_to_tsvector(array[${text}, ${note}, 'дупка']), 4)`,
    sql`insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
      position) values (${photoId}, ${reporterId}, 'READY', 1, 1, 1, 1, ${file}, now(), ${id}, 0)`,
    sql`insert into photo_look (photo_id, state) values (${photoId}, 'BEFORE')`,
    sql`insert into photo_rendition values (${renditionId}, now())`,
    sql`insert into photo_cover (photo_id, areas, rendition_id, version) values (${photoId}, '[1]', ${renditionId}, 1)`,
    sql`insert into document (id, account_id, state, upload_bytes, name, bytes, sha256, ready_at, signal_id, event_id,
      position) values (${documentId}, ${staff}, 'READY', 1, ${note}, 1, 'x', now(), ${id}, ${noted}, 0)`,
    sql`insert into registration_attempt (registration_id, attempt, action, at, duration_ms, outcome, detail)
      values (${registrationId}, 1, 'REGISTER', now(), 1, 'REGISTERED', ${records})`,
    sql`insert into registration_change (registration_id, kind, number, date, reason, previous_number, previous_date)
      values (${registrationId}, 'CORRECTED', '8', '2020-01-02', ${records}, '7', '2020-01-01')`,
    sql`insert into registration_refused_document (document_guid, registration_id, reason)
      values (gen_random_uuid(), ${registrationId}, ${records})`,
    sql`insert into registration_correspondent (registration_id, name, email, phone, corrected_by)
      values (${registrationId}, ${name}, ${address}, ${phone}, ${staff})`,
    sql`insert into delivery_attempt (delivery_id, number, finished_at, outcome, server_response)
      values (${deliveryId}, 1, now(), 'SENT', ${address})`,
    sql`insert into delivery_correction (delivery_id, from_address, to_address, reason, corrected_by)
      values (${deliveryId}, ${address}, ${address}, ${name}, ${staff})`,
    sql`insert into delivery_set_aside (delivery_id, reason, set_aside_by) values (${deliveryId}, ${phone}, ${staff})`,
    sql`insert into delivery (dedup_key, kind, signal_id, event_id, account_id, address, language, state,
      next_attempt_at, give_up_at, message_id, subject, body_text, body_html, sent_at)
      values (${`event/${noted}/${staff}/mentioned`}, 'mentioned', ${id}, ${noted}, ${staff}, 'staff@demo.test', 'BG',
      'SENT', null, now(), ${`<${id}@mentioned.demo.test>`}, 'x', ${note}, ${note}, now())`,
    sql`insert into mail_address_trouble (address, server_response) values (${address}, ${name})`,
    sql`insert into mail_daily_news (account_id, event_id, kind, signal_id)
      values (${reporterId}, ${received}, 'received', ${id})`,
    sql`insert into signal_presence (signal_id, account_id, process_id) values (${id}, ${staff}, gen_random_uuid())`,
    sql`insert into letter (mark, state, sender_address, sender_name, subject, body, received_at, account_id,
      about_signal_id, from_reporter, decided_by, decided_at) values (${id}, 'DISMISSED', ${address}, ${name}, ${text},
      ${text}, now(), ${reporterId}, ${id}, true, ${staff}, now())`,
    sql`insert into retention_hold (signal_id, reason, held_by, released_by, released_at)
      values (${id}, ${text}, ${staff}, ${staff}, now())`,
  ]) {
    await statement.execute(kysely);
  }
  const receivedPhotoIds = await plantOutside(em, {
    signalId: id,
    events: [resolved, noted],
    reporterId,
    staff,
    name,
    address,
    text,
    note,
    file,
  });
  return {
    id,
    reporterId,
    photoId,
    renditionId,
    documentId,
    receivedPhotoIds,
    eventId: resolved,
    person: [name, email, phone, code],
    photos: [file, photoId, renditionId, ...receivedPhotoIds],
    notes: [note, documentId],
    texts: [text, records],
  };
}
