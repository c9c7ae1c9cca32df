import { PublicSignalListDocument, PublicSignalsNearDocument } from '@ns/contract/city';
import { InboxDocument, MyDayDocument, SignalPageDocument } from '@ns/contract/console';
import { type Database, sql } from '@ns/platform';
import { print } from 'graphql';
import type { Case } from './load.ts';

/** The names of the cases, which those of other servers share. */
export const caseNames = {
  list: 'console list of 50',
  strangersList: 'the same, asked by a stranger',
  page: 'the console’s page of a signal',
  signal: 'one signal with events, mails, photos',
  day: 'the counts of „За мен“',
  near: 'nearby',
  publicList: 'public list of 20',
  unchanged: 'public list of 20, If-None-Match',
} as const;

/** Less than a page needs, and what other servers have as well; not a document of ours. */
const signalQuery = `query SignalWithHistory($id: ID!) { signal(id: $id) {
  id reference status statusLabel version description address createdAt updatedAt overdue
  category { code name } settlement { code name } department { code name } assignee { id name }
  photos { id url thumbnailUrl width height }
  events { cursor type title at actor status message note photos { id url thumbnailUrl width height } }
  deliveries { id kind state address subject sentAt createdAt } } }`;

/** Ids and places of signals that are read. */
export interface Samples {
  readonly ids: readonly string[];
  readonly places: readonly { readonly lat: number; readonly lon: number }[];
}

/** Two hundred signals from all over the table, the same ones in every run. */
export async function samplesOf(database: Database): Promise<Samples> {
  const { rows } = await sql<{ id: string; lat: number; lon: number }>`
    select id::text, lat, lon from signal where lat is not null order by md5(reference) limit 200`.execute(
    database.fork().getKysely(),
  );
  return { ids: rows.map(({ id }) => id), places: rows.map(({ lat, lon }) => ({ lat, lon })) };
}

/** What is asked of our api: trusted documents, as the apps send them, and two of a stranger. */
export function ourCases({ ids, places }: Samples): readonly Case[] {
  const text = (query: string, variables: object) => JSON.stringify({ query, variables });
  const trusted = ({ id }: { readonly id: string }, variables: object) =>
    JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: id } } });
  const list = { filter: {}, sort: 'NEWEST', first: 50, searching: false };
  const publicList = [trusted(PublicSignalListDocument, { first: 20 })];
  return [
    { name: caseNames.list, bodies: [trusted(InboxDocument, list)] },
    { name: caseNames.strangersList, bodies: [text(`${print(InboxDocument)} `, list)] },
    { name: caseNames.page, bodies: ids.map((id) => trusted(SignalPageDocument, { id })) },
    { name: caseNames.signal, bodies: ids.map((id) => text(signalQuery, { id })) },
    { name: caseNames.day, bodies: [trusted(MyDayDocument, {})] },
    {
      name: caseNames.near,
      bodies: places.map((location) => trusted(PublicSignalsNearDocument, { location })),
      isAnonymous: true,
    },
    { name: caseNames.publicList, bodies: publicList, isAnonymous: true },
    { name: caseNames.unchanged, bodies: publicList, isAnonymous: true, isConditional: true },
  ];
}
