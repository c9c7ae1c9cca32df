import { reportPhotoCount } from '@ns/media';
import { categoryRelation } from '@ns/municipality';
import { type EntityManager, rows, sql } from '@ns/platform';
import { type Channel } from '../domain/signal-status.ts';
import { e, s } from '../entities/index.ts';
import { equalsFlag, oneOf } from './conditions.ts';
import { type Condition } from './signal-box.ts';

/** What a list asks of a signal that no facet counts; absent means "any". */
export interface TraitFilter {
  readonly channels?: readonly Channel[] | null;
  /** of a category that is dangerous */
  readonly dangerous?: boolean | null;
  /** reported with photos; those of the outcome do not count */
  readonly withPhotos?: boolean | null;
  /** everybody may see it */
  readonly published?: boolean | null;
  /** opened again at least once, by the reporter or the staff */
  readonly reopened?: boolean | null;
  /** the reporter gave stars */
  readonly rated?: boolean | null;
  /** the reporter gave at most so many stars; a signal without a rating does not match */
  readonly starsAtMost?: number | null;
}

/** The conditions of a filter's traits on `signal s`, by their fields; those that are not asked for are absent. */
export async function traitConditions(
  em: EntityManager,
  filter: TraitFilter,
): Promise<ReadonlyMap<keyof TraitFilter, Condition>> {
  const { channels, dangerous, withPhotos, published, reopened, rated, starsAtMost } = filter;
  const flag = (wanted: boolean | null | undefined, condition: Condition) =>
    wanted == null ? null : equalsFlag(condition, wanted);
  const conditions: Readonly<Record<keyof TraitFilter, Condition | null>> = {
    channels: channels?.length ? sql<boolean>`(${s.channel} = any(${channels}::signal_channel[]))` : null,
    dangerous: dangerous == null ? null : equalsFlag(await inDangerousCategory(em), dangerous),
    withPhotos: flag(withPhotos, sql<boolean>`(${reportPhotoCount(sql`${s.id}`)} > 0)`),
    published: flag(published, sql<boolean>`(${s.publishedAt} is not null)`),
    reopened: flag(
      reopened,
      sql<boolean>`(exists (select 1 from signal_event e where ${e.signalId} = ${s.id} and ${e.type} = 'reopened'))`,
    ),
    rated: flag(rated, sql<boolean>`(${s.stars} is not null)`),
    starsAtMost: starsAtMost == null ? null : sql<boolean>`(${s.stars} <= ${starsAtMost}::int)`,
  };
  const asked = (Object.keys(conditions) as (keyof TraitFilter)[]).flatMap((field) => {
    const condition = conditions[field];
    return condition === null ? [] : [[field, condition] as const];
  });
  return new Map(asked);
}

/** Asked beforehand, so that the statement has constants whose frequency the planner knows. */
async function inDangerousCategory(em: EntityManager): Promise<Condition> {
  const dangerous = await rows(em, sql<{ code: string }>`select code from ${categoryRelation} c where dangerous`);
  return sql<boolean>`(${oneOf(
    sql`${s.categoryCode}`,
    dangerous.map(({ code }) => code),
  )})`;
}
