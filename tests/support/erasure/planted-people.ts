import { randomUUID } from 'node:crypto';
import { areasSchema } from '@ns/areas';
import { deskSchema } from '@ns/desk';
import { lettersSchema } from '@ns/letters';
import { type FilesConfig, filePlacesOf } from '@ns/media';
import { notificationsSchema } from '@ns/notifications';
import { Database, type EntityManager, mustExist, sql } from '@ns/platform';
import { recordsSchema } from '@ns/records';
import { referralsSchema } from '@ns/referrals';
import { retentionSchema } from '@ns/retention';
import { type Planted, plant } from '@ns/retention/testing';
import { addSignal, signalSlices } from '@ns/signals/testing';
import pLimit from 'p-limit';

const others = [deskSchema, areasSchema, lettersSchema, referralsSchema, retentionSchema];
/** The slices whose tables have something of people; the facts of the figures are made of these. */
export const erasureSlices = [...signalSlices, recordsSchema, notificationsSchema, ...others];

/** What becomes of the report of a planted person. */
export type Fate = 'erased' | 'held' | 'open' | 'disputable' | 'forwarded' | 'replied' | 'recent';

/** Somebody with a report, of whom something stands in every table that knows of people. */
export interface PlantedPerson extends Planted {
  readonly fate: Fate;
  /** the number of the document in figures; the report itself keeps it */
  readonly number: string;
}

const statuses: Readonly<Record<Fate, string>> = {
  erased: 'CLOSED',
  held: 'CLOSED',
  open: 'IN_PROGRESS',
  disputable: 'RESOLVED',
  forwarded: 'FORWARDED',
  replied: 'FORWARDED',
  recent: 'CLOSED',
};

/** How long the present status lasts, where it is less than the plan's months: the night also closes what it can. */
const ages: Readonly<Partial<Record<Fate, string>>> = { recent: '40 days', disputable: '2 days' };

/** Of so many people the files are in the bucket, those of the others in the folder. */
const inBucket = 40;

/** Adds people by statements, since two hundred that report through the API would take the story minutes. */
export async function plantPeople(
  url: string,
  files: FilesConfig,
  fates: readonly Fate[],
): Promise<readonly PlantedPerson[]> {
  const database = await Database.open({ url, poolSize: 4, slices: erasureSlices });
  const atOnce = pLimit(4);
  try {
    const staff = await sql<{ id: string }>`select id from account where email = 'admin@demo.test'`.execute(
      database.fork().getKysely(),
    );
    const { id: staffId } = mustExist(staff.rows[0], 'the administrator');
    const people = await Promise.all(
      fates.map((fate) => atOnce(() => database.transaction((tx) => plantPerson(tx, fate, staffId)))),
    );
    await Promise.all(people.map((person, index) => atOnce(() => keepFiles(files, person, index < inBucket))));
    return people;
  } finally {
    await database.close();
  }
}

async function plantPerson(tx: EntityManager, fate: Fate, staff: string): Promise<PlantedPerson> {
  const kysely = tx.getKysely();
  const { id } = await addSignal(tx, { category: 'waste.dump', department: 'op_kd' });
  const planted = await plant(tx, id, { staff });
  const { reporterId, person } = planted;
  const [name = '', mail = '', phone = '', code = ''] = person;
  const address = `${mail}@demo.test`;
  const number = `number${name.slice('name'.length)}`;
  const age = ages[fate] ?? '70 months';
  await sql`
    update signal set status = ${statuses[fate]}::signal_status, registration_state = 'REGISTERED',
      incoming_number = ${number}, status_since = now() - ${age}::interval,
      promised_on = case when ${fate} in ('open', 'forwarded') then current_date + 5 end,
      promise_kind = case ${fate} when 'open' then promise_kind when 'forwarded' then 'REPLY' end
    where id = ${id}`.execute(kysely);
  for (const statement of [
    sql`insert into session (account_id, token_hash, expires_at, user_agent)
      values (${reporterId}, ${randomUUID()}, now() + interval '1 day', ${name})`,
    sql`insert into push_subscription (account_id, endpoint, p256dh, auth)
      values (${reporterId}, ${`https://push.demo.test/${phone}`}, ${code}, ${code})`,
    sql`insert into known_device (mark, account_id) values (${code}, ${reporterId})`,
    sql`insert into account_notice (kind, account_id, email) values ('demo', ${reporterId}, ${address})`,
    sql`insert into account_recovery (account_id, old_email, new_email, proof, requested_by, ended_at, outcome)
      values (${reporterId}, ${address}, ${address}, ${name}, ${staff}, now(), 'CANCELLED')`,
    sql`insert into area_subscription (account_id, settlement_code) values (${reporterId}, '63427')`,
    sql`insert into pending_registration (name, email, password_hash, language, expires_at)
      values (${name}, ${address}, 'x', 'BG', now() + interval '1 day')`,
    sql`insert into audit_entry (at, action, subject, after)
      values ('2020-01-01', 'demo.done', ${reporterId}, jsonb_build_object('name', ${name}::text))`,
    fate === 'recent'
      ? sql`update delivery set created_at = '2020-01-01' where signal_id = ${id}`
      : sql`select 1 as nothing`,
    fate === 'replied' ? lastAnswer(planted) : sql`select 1 as nothing`,
    fate === 'held'
      ? sql`insert into retention_hold (signal_id, reason, held_by) values (${id}, 'Дело', ${staff})`
      : sql`select 1 as nothing`,
  ]) {
    await statement.execute(kysely);
  }
  return { ...planted, fate, number };
}

/** Nothing more is expected of the body: it did it, or staff waits no longer. */
function lastAnswer({ id }: Planted) {
  return sql`
    with gone as (update signal set promise_kind = null, promised_on = null where id = ${id}),
    over as (
      update referral set state = 'ANSWERED', answered_on = current_date - 2100,
        answer = case when right(id::text, 1) < '8' then 'DONE' else 'NONE_EXPECTED' end
      where signal_id = ${id} and external_body is not null returning answer)
    insert into signal_event (signal_id, type, at, actor_kind, data)
      select ${id}, 'referral_answered', now() - interval '70 months', 'SYSTEM', jsonb_build_object('answer', answer)
      from over`;
}

/** Files with the word by which they are found, in the bucket in two versions. */
async function keepFiles(files: FilesConfig, { photos, notes, ...ids }: PlantedPerson, bucket: boolean): Promise<void> {
  const { current, former } = filePlacesOf(files);
  const place = mustExist(bucket ? current : former, 'Files are in a bucket and in a folder.').photos;
  const content = (version: number) => Buffer.from(`${photos[0] ?? ''} ${notes[0] ?? ''} ${String(version)}`);
  for (const version of bucket ? [1, 2] : [1]) {
    await place.save(ids.photoId, { full: content(version), thumbnail: content(version) });
    for (const id of ids.receivedPhotoIds) {
      await place.save(id, { full: content(version) });
    }
    await place.save(ids.renditionId, { full: content(version) });
    await place.save(ids.documentId, { document: content(version) });
  }
}
