import { PublicSignalListDocument, PublicSignalsNearDocument } from '@ns/contract/city';
import { InboxDocument } from '@ns/contract/console';
import { type Database, sql } from '@ns/platform';
import type { Case } from './load.ts';

/** A signal with its history, mails and photos, as the page of the console shows them. */
const signalQuery = `query SignalWithHistory($id: ID!) { signal(id: $id) {
  id reference status statusLabel version description address createdAt updatedAt overdue
  category { code name } settlement { code name } department { code name } assignee { id name }
  photos { id url thumbnailUrl width height }
  events { cursor type title at actor status message note photos { id url thumbnailUrl width height } }
  deliveries { id kind state address subject sentAt createdAt } } }`;

/** The names of the cases, which those of other servers share. */
export const caseNames = {
  list: 'console list of 50',
  signal: 'one signal with events, mails, photos',
  near: 'nearby',
  publicList: 'public list of 20',
  unchanged: 'public list of 20, If-None-Match',
} as const;

/** Ids and places of signals that are read. */
export interface Samples {
  readonly ids: readonly string[];
  readonly places: readonly { readonly lat: number; readonly lon: number }[];
}

/** Two hundred signals from all over the table, the same ones in every run. */
export async function samplesOf(database: Database): Promise<Samples> {
  const found = (
    await sql<{ id: string; lat: number; lon: number }>`
      select id::text, lat, lon from signal where lat is not null order by md5(reference) limit 200`.execute(
      database.fork().getKysely(),
    )
  ).rows;
  return { ids: found.map(({ id }) => id), places: found.map(({ lat, lon }) => ({ lat, lon })) };
}

/** What is asked of our api. */
export function ourCases({ ids, places }: Samples): readonly Case[] {
  const body = (query: string, variables: object) => JSON.stringify({ query, variables });
  const publicList = [body(PublicSignalListDocument.text, { first: 20 })];
  return [
    {
      name: caseNames.list,
      bodies: [body(InboxDocument.text, { filter: {}, sort: 'NEWEST', first: 50, searching: false })],
      goal: 6,
    },
    { name: caseNames.signal, bodies: ids.map((id) => body(signalQuery, { id })), goal: 3.5 },
    {
      name: caseNames.near,
      bodies: places.map((location) => body(PublicSignalsNearDocument.text, { location })),
      isAnonymous: true,
      goal: 1.5,
    },
    { name: caseNames.publicList, bodies: publicList, isAnonymous: true, goal: 2.5 },
    { name: caseNames.unchanged, bodies: publicList, isAnonymous: true, isConditional: true, goal: 0.5 },
  ];
}
