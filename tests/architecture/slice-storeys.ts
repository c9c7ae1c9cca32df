import type { House } from './storeys.ts';

const signals: House = {
  root: 'libs/signals/src',
  ground: ['domain', 'texts'],
  above: [
    { entities: [], policies: [] },
    { locks: [], references: [], routing: [] },
    { finder: ['queries', 'search'], queries: [], search: ['queries'] },
    { commands: [] },
    { 'held-steps': [], live: [], 'mail-links': [], schedule: ['mail-links'] },
    { graphql: [], http: [], 'personal-data': ['graphql'] },
    { testing: [] },
  ],
};

/** The slices of the server. On their ground is what knows no table. */
export const sliceHouses: readonly House[] = [signals];
