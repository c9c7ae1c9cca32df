import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, typescriptFiles } from './workspace.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = ['libs', 'apps/api', 'apps/worker'].flatMap(typescriptFiles).filter((path) => !path.includes('.spec.'));

/** Every table of the product, by the migration that makes it. */
const tables = sources
  .filter((path) => /\bSlice(?:Schema|Migration) = /.test(read(path)))
  .flatMap((path) => [...read(path).matchAll(/create (?:unlogged )?table (?:if not exists )?([a-z_]+)/g)])
  .flatMap(([, table]) => table ?? []);

/** Where slices forget: the files of their doors, and what these call. */
const forgetting = sources.filter((path) =>
  /^(?:forget(?:-[a-z-]+)?|erasure-notes|empty-mails|factor-state|audit)\.ts$/.test(basename(path)),
);
const forgotten = new Set(
  forgetting.flatMap((path) => [...read(path).matchAll(/'([a-z_]+)(?: as [a-z]+)?'/g)].map(([, table]) => table)),
);

/** Tables that nobody has to be forgotten in, and why. */
const withoutPeople: Readonly<Record<string, string>> = {
  'builtin_register_counter builtin_register_entry': 'numbers and days of documents',
  'category category_lesson department external_body holiday municipality question': 'menus of the municipality',
  'former_place_slug municipality_logo quarter settlement street street_segment street_slug street_source':
    'places and the municipality itself',
  receiver: 'offices and firms with their addresses of work, written by staff',
  'routing_rule ready_text saved_view saved_report': 'written by staff for their work, without reporters',
  'account_department api_token': 'of staff',
  letter_mailbox: 'how far a mailbox was read',
  letter_mark: 'digests of whole letters, from which nothing follows',
  'attempt_limit root_secret_mark': 'marks without a person, for minutes or days',
  sso_identity: 'of staff, who sign in there',
  'signal_reference_year installation running_process state_entry photo_pass': 'of the installation',
  'reconciliation reconciliation_difference reconciliation_open_question': 'numbers and days of documents',
  'records_endpoint referral_endpoint registration_push lost_document': 'numbers of documents and of messages',
  'seos_participant seos_register': 'administrations',
  'mail_digest_day mail_figures_month mail_figures_week mail_news_week': 'days on which something was written',
  outbox: 'ids, until they were carried',
  'file_plan file_plan_rule destruction_protocol': 'rules and counts',
};
const named = new Set(Object.keys(withoutPeople).flatMap((names) => names.split(' ')));

describe('what the product keeps', () => {
  it('is forgotten by its slice, table by table, or holds nobody', () => {
    expect(tables.length).toBeGreaterThan(60);
    expect(tables.filter((table) => !forgotten.has(table) && !named.has(table)).toSorted()).toEqual([]);
  });

  it('is listed without tables that are gone, or that are forgotten after all', () => {
    const stray = [...named].filter((table) => !tables.includes(table) || forgotten.has(table));
    expect(stray.toSorted()).toEqual([]);
  });

  it('is forgotten by each slice that has a door, and by no other way', () => {
    const doors = sources.flatMap((path) =>
      [...read(path).matchAll(/export const (forgetIn\w+): Forget\b/g)].map(([, name]) => name),
    );
    const list = /forgetters[^=]*= \[([^\]]*)\]/.exec(read('libs/retention/src/compose-retention.ts'))?.[1] ?? '';
    expect(doors.length).toBeGreaterThan(7);
    expect(list.match(/\w+/g)?.toSorted()).toEqual(doors.toSorted());
  });

  it('is forgotten of a deleted account in the same way, by each slice that knows people', () => {
    const subscribed = sources.flatMap((path) =>
      [...read(path).matchAll(/\bforgetDeletedAccounts\('\w+', (forgetIn\w+)\)/g)].map(([, name]) => name),
    );
    // Identity says that an account is deleted when it forgets it; the other three know signals only.
    const others = ['forgetInIdentity', 'forgetInInsights', 'forgetInReferrals', 'forgetInRetention'];
    const list = /forgetters[^=]*= \[([^\]]*)\]/.exec(read('libs/retention/src/compose-retention.ts'))?.[1] ?? '';
    expect([...subscribed, ...others].toSorted()).toEqual(list.match(/\w+/g)?.toSorted());
    const doors = ['insights/src/facts', 'referrals/src/writes', 'retention/src/writes'];
    for (const path of doors.map((each) => `libs/${each}/forget.ts`)) {
      expect(read(path)).toMatch(/'people' in forgotten \|\||'signals' in forgotten &&/);
    }
    const ownWays = sources.filter((path) => /onTopic\(\s*accountDeletedTopic/.test(read(path)));
    expect(ownWays).toEqual(['libs/identity/src/personal-data/forgetting.ts']);
  });

  it('in folders and buckets is removed by the task that follows the rows', () => {
    expect(read('libs/media/src/compose-media.ts')).toContain('removeForgottenFiles(database, uploads, store, logger)');
  });
});
