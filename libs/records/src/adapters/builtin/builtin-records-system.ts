import { municipalityZone } from '@ns/municipality';
import { type Database, type EntityManager, sql, mustExist } from '@ns/platform';
import {
  type HeldBack,
  heldBack,
  type MayLeave,
  type OutgoingDocument,
  type RecordsSystem,
  type Registered,
  type RegisterOutcome,
  type StatusOutcome,
} from '../../domain/records-system.ts';
import { recordsTables } from '../../entities/records.entities.ts';

interface Entry {
  readonly number: number;
  /** YYYY-MM-DD */
  readonly date: string;
}

/**
 * Our own register, for a municipality without a records system: numbers `<index>-<n>/<dd.MM.yyyy>`, counted from 1
 * each year, without gaps and without doubles.
 */
export class BuiltinRecordsSystem implements RecordsSystem {
  readonly settleMs = 0;

  constructor(
    private readonly database: Database,
    private readonly index: string,
  ) {}

  async register(
    { documentGuid }: OutgoingDocument,
    mayLeave: MayLeave = () => Promise.resolve(true),
  ): Promise<RegisterOutcome | HeldBack> {
    if (!(await mayLeave())) {
      return heldBack;
    }
    return this.database.transaction(async (tx) => {
      const known = await this.find(tx, documentGuid);
      return this.registered(known ?? (await this.enter(tx, documentGuid)));
    });
  }

  async status(documentGuid: string): Promise<StatusOutcome> {
    const known = await this.find(this.database.fork(), documentGuid);
    return known === undefined ? { kind: 'notFound' } : this.registered(known);
  }

  private async find(em: EntityManager, documentGuid: string): Promise<Entry | undefined> {
    return recordsTables(em)
      .selectFrom('builtin_register_entry')
      .select(['number', 'date'])
      .where('document_guid', '=', documentGuid)
      .executeTakeFirst();
  }

  private async enter(tx: EntityManager, documentGuid: string): Promise<Entry> {
    const today = sql<string>`(now() at time zone ${municipalityZone})::date`;
    // The counter's row is held until the commit, so numbers are given one after another and a rollback leaves no gap.
    const next = await recordsTables(tx)
      .insertInto('builtin_register_counter')
      .values({ register: this.index, year: sql<number>`extract(year from ${today})::int`, last: 1 })
      .onConflict((counted) =>
        counted.columns(['register', 'year']).doUpdateSet({ last: sql<number>`builtin_register_counter.last + 1` }),
      )
      .returning(['year', 'last'])
      .executeTakeFirstOrThrow();
    await recordsTables(tx)
      .insertInto('builtin_register_entry')
      .values({ document_guid: documentGuid, register: this.index, year: next.year, number: next.last, date: today })
      .execute();
    const entry = mustExist(await this.find(tx, documentGuid), 'The register lost an entry.');
    return entry;
  }

  private registered({ number, date }: Entry): Registered {
    return {
      kind: 'registered',
      number: `${this.index}-${number}/${date.split('-').reverse().join('.')}`,
      date,
      file: 'OPEN',
    };
  }
}
