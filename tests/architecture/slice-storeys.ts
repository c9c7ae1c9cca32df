import type { House } from './storeys.ts';

/**
 * A held step lies in one folder, whose parts have storeys of their own: the step of the workflow asks whether one is
 * held, and who holds one tries the step, so that no storey of the whole folder would do.
 */
const signals: House = {
  root: 'libs/signals/src',
  ground: ['domain', 'held-steps/domain', 'texts'],
  above: [
    { 'held-steps/entities': [] },
    { entities: [], policies: [] },
    { locks: [], 'mail-links': [], references: [], routing: [] },
    { 'held-steps/queries': [] },
    { finder: ['queries', 'search'], queries: [], search: ['queries'] },
    { needs: [] },
    { writes: [] },
    { 'held-steps/writes': [] },
    { commands: [] },
    { 'held-steps/commands': [] },
    { 'held-steps/jobs': [], live: [], schedule: [] },
    { graphql: [], http: [], 'personal-data': ['graphql'] },
    { 'held-steps/graphql': [] },
    { testing: [] },
  ],
  divided: ['held-steps'],
};

const identity: House = {
  root: 'libs/identity/src',
  ground: ['config', 'domain', 'texts', 'topics'],
  above: [
    { entities: [], secrets: [] },
    { 'api-tokens': [], limits: [], links: [], 'second-factor': [], sessions: [] },
    { access: ['devices'], devices: [] },
    { audit: [], queries: [] },
    { 'personal-data': [] },
    { needs: [] },
    { staff: [] },
    { writes: [] },
    { proofs: [] },
    { commands: [] },
    { schedule: [], seed: [], 'single-sign-on': [] },
    { graphql: [] },
    { testing: [] },
  ],
};

const municipality: House = {
  root: 'libs/municipality/src',
  ground: ['config', 'domain', 'texts'],
  above: [{ entities: [] }, { writes: [] }, { queries: [] }, { graphql: [], setup: [] }, { seed: [] }],
};

const media: House = {
  root: 'libs/media/src',
  ground: ['domain', 'images', 'texts'],
  above: [
    { entities: [] },
    { store: [] },
    { covers: [], queries: [], uploads: [] },
    { writes: [] },
    { places: [], schedule: [], transfer: ['places'] },
    { graphql: [] },
    { testing: [] },
  ],
};

const streets: House = {
  root: 'libs/streets/src',
  ground: ['domain', 'texts'],
  above: [{ entities: [] }, { queries: [], seed: [] }, { graphql: [] }],
};

const menus: House = {
  root: 'libs/menus/src',
  ground: ['policies', 'texts'],
  above: [{ needs: [], setup: [] }, { writes: [] }, { commands: [] }, { graphql: [], http: [] }, { testing: [] }],
};

const areas: House = {
  root: 'libs/areas/src',
  ground: ['domain', 'texts'],
  above: [
    { entities: [] },
    { queries: [] },
    { needs: [] },
    { commands: [] },
    { graphql: [], http: [] },
    { testing: [] },
  ],
};

const letters: House = {
  root: 'libs/letters/src',
  ground: ['config', 'domain', 'texts'],
  above: [
    { entities: [], mailbox: [] },
    { needs: [], queries: [] },
    { observability: [], writes: [] },
    { commands: [] },
    { graphql: [], schedule: [] },
    { testing: [] },
  ],
};

const retention: House = {
  root: 'libs/retention/src',
  ground: ['domain', 'texts'],
  above: [
    { entities: [] },
    { needs: [], queries: [] },
    { writes: [] },
    { commands: [], pdf: [], setup: [] },
    { graphql: [], http: [], schedule: [] },
    { testing: [] },
  ],
};

const referrals: House = {
  root: 'libs/referrals/src',
  ground: ['config', 'domain', 'texts'],
  above: [
    { channels: [], entities: [] },
    { gate: [], links: [], queries: [] },
    { needs: [] },
    { writes: [] },
    { commands: [], setup: [] },
    { jobs: [] },
    { schedule: [] },
    { graphql: [] },
    { testing: [] },
  ],
};

const desk: House = {
  root: 'libs/desk/src',
  ground: ['domain', 'texts'],
  above: [
    { entities: [], policies: [] },
    { needs: [], presence: [], queries: [] },
    { commands: [], seed: [] },
    { graphql: [] },
    { testing: [] },
  ],
};

const platform: House = {
  root: 'libs/platform/src',
  ground: ['config', 'http', 'language', 'notes', 'observability', 'release', 'secrets', 'texts', 'tracing', 'turns'],
  above: [
    { pdf: [], persistence: [] },
    { audit: [], graphql: [], jobs: [], outgoing: [] },
    { health: [], outbox: ['graphql', 'jobs'] },
    { process: [] },
  ],
};

const notifications: House = {
  root: 'libs/notifications/src',
  ground: ['config', 'domain', 'smtp', 'templates', 'texts', 'topics'],
  above: [
    { kinds: [] },
    { samples: [] },
    { entities: [] },
    { bounces: [], 'mail-check': [], preferences: [], push: [] },
    { ledger: [], queries: [] },
    { accept: [], figures: [], needs: [], observability: [], outside: ['writes'], writes: [] },
    { commands: [] },
    { digest: [], news: [], operator: ['news'] },
    { jobs: [] },
    { graphql: [], http: [] },
    { testing: [] },
  ],
};

const records: House = {
  root: 'libs/records/src',
  ground: ['config', 'domain', 'pdf', 'texts'],
  above: [
    { entities: [], 'key-material': [] },
    { adapters: [], journal: [], queries: [] },
    { gate: [], writes: [] },
    { needs: [] },
    { commands: [] },
    { jobs: [], observability: [] },
    { graphql: [], http: [] },
    { testing: [] },
  ],
};

const insights: House = {
  root: 'libs/insights/src',
  ground: ['domain', 'texts'],
  above: [
    { codes: [], entities: [] },
    { access: [], facts: [] },
    { engine: [] },
    { people: [], statistics: [] },
    { 'open-data': [], reports: [] },
    { needs: [] },
    { commands: [] },
    { graphql: [], http: [] },
    { testing: [] },
  ],
};

/** The slices of the server. On their ground is what knows no table. */
export const sliceHouses: readonly House[] = [
  ...[platform, municipality, streets, identity, media, signals],
  ...[records, notifications, desk, insights, areas, letters, menus, referrals, retention],
];
