import { bulgarianCalendar, type Menus } from '@ns/municipality';
import { Client } from 'pg';
import { Chance } from './chance.ts';
import { copyIn, type TableRows } from './copy-in.ts';
import { addCitizens, staffOf } from './demo-people.ts';
import type { DemoTexts } from './demo-texts.ts';
import { decisionEvents, type DemoWorld, type LivedSignal } from './demo-world.ts';
import { momentsOfReceipt, SignalMaker } from './new-signal.ts';
import { OfficeClock } from './office-clock.ts';
import { type BookedDocument, RegisterBook } from './register-book.ts';
import { SignalHistory } from './signal-history.ts';
import { referralTable } from './referral-table.ts';
import { registrationTables, signalTables, stemsOfSignal, type WrittenSignal } from './signal-tables.ts';

export interface FillPlan {
  /** of a migrated database with the menus of the municipality and the demo accounts */
  readonly databaseUrl: string;
  readonly menus: Menus;
  readonly texts: DemoTexts;
  readonly signals: number;
  readonly days: number;
  readonly seed: number;
  readonly referencePrefix: string;
  /** name of the register of incoming documents, and how its numbers look */
  readonly register: string;
  readonly numberPattern: string;
  /** milliseconds; nothing happens later */
  readonly now: number;
  /** called after each batch with the number of signals written so far */
  readonly progress?: (written: number) => void;
}

/** What was written. */
export interface Filled {
  /** only for small databases: the signals themselves, for mails, photos and the records system */
  readonly signals: readonly WrittenSignal[];
  readonly documents: readonly BookedDocument[];
  /** the last number of the register, by year */
  readonly lastNumbers: ReadonlyMap<string, number>;
}

/** A database that must not get demo data. */
export class NotForDemo extends Error {
  override readonly name = 'NotForDemo';
}

const batch = 5_000;
/** Up to this many, what was written is given back. */
const smallDatabase = 20_000;

/**
 * Writes signals with their histories, followers and registrations as if they had been lived, with COPY in one
 * transaction. Nothing goes into the outbox: nobody is mailed and nothing is sent to the records system.
 * @throws NotForDemo when the database has a signal already, or has no demo accounts
 */
export async function fillDemo(plan: FillPlan): Promise<Filled> {
  const client = new Client({ connectionString: plan.databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('lock table signal in share row exclusive mode');
    await refuseOthers(client);
    const filled = await new DemoFiller(client, plan, await worldOf(client, plan)).fill();
    await client.query('commit');
    return filled;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    await client.end();
  }
}

async function refuseOthers(client: Client): Promise<void> {
  const { rows } = await client.query<{ signals: boolean; demo: boolean; others: boolean }>(`
    select exists (select from signal) as signals,
      exists (select from account where email = 'dispatcher@demo.test' and deleted_at is null) as demo,
      exists (select from account where role <> 'CITIZEN' and email not like '%@demo.test') as others`);
  const [found] = rows;
  if (found?.signals) {
    throw new NotForDemo('The database has signals already; demo data are written into an empty one only.');
  }
  if (!found?.demo || found.others) {
    throw new NotForDemo('The database is not a demo: it has no demo accounts, or staff of its own.');
  }
}

async function worldOf(client: Client, plan: FillPlan): Promise<DemoWorld & { readonly chance: Chance }> {
  const chance = new Chance(plan.seed);
  const settlements = [...plan.menus.settlements.values()];
  const [mainSettlement] = settlements;
  if (!mainSettlement) {
    throw new NotForDemo('The municipality has no settlements.');
  }
  const from = plan.now - (plan.days + 30) * 86_400_000;
  return {
    chance,
    menus: plan.menus,
    texts: plan.texts,
    clock: new OfficeClock(bulgarianCalendar()),
    now: plan.now,
    terms: plan.menus.municipality,
    referencePrefix: plan.referencePrefix,
    citizens: await addCitizens(client, chance, plan.texts, Math.min(Math.ceil(plan.signals / 5), 20_000), from),
    ...(await staffOf(client)),
    mainSettlement,
    villages: settlements.filter(({ kind }) => kind === 'village'),
  };
}

class DemoFiller {
  private readonly book: RegisterBook;
  private readonly kept: { signals: WrittenSignal[]; documents: BookedDocument[] } = { signals: [], documents: [] };
  private readonly references = new Map<string, number>();
  private readonly stems = new Set<string>();
  private lastEvent = 0;

  constructor(
    private readonly client: Client,
    private readonly plan: FillPlan,
    private readonly world: DemoWorld & { readonly chance: Chance },
  ) {
    this.book = new RegisterBook(world.clock, plan.numberPattern);
  }

  async fill(): Promise<Filled> {
    const { plan, world } = this;
    const moments = momentsOfReceipt(world, world.chance, plan.signals, plan.days);
    const maker = new SignalMaker(world, world.chance);
    for (let start = 0; start < moments.length; start += batch) {
      await this.write(moments.slice(start, start + batch), maker);
      plan.progress?.(Math.min(start + batch, moments.length));
    }
    await this.register(this.book.decisionsBefore());
    await this.client.query('insert into search_stem (stem) select unnest($1::text[]) on conflict do nothing', [
      [...this.stems],
    ]);
    await this.moveCounters();
    return { ...this.kept, lastNumbers: this.book.lastNumbers() };
  }

  private async write(moments: readonly number[], maker: SignalMaker): Promise<void> {
    const { chance } = this.world;
    const written: WrittenSignal[] = [];
    const documents: BookedDocument[] = [];
    for (const createdAt of moments) {
      let sequence = 0;
      const signal = maker.make(createdAt, this.reference(createdAt), (at) => {
        documents.push(...this.book.decisionsBefore(this.world.clock.dayOf(at)));
        const given = this.book.incoming(at);
        sequence = given.sequence;
        return given;
      });
      written.push(this.withHistory(signal));
      const document = this.book.document(signal, sequence);
      if (document) {
        documents.push(document);
      }
    }
    const tables = signalTables(written, () => chance.uuid(this.plan.now));
    await this.copy([...tables, referralTable(written, this.world)]);
    written.flatMap(stemsOfSignal).forEach((stem) => this.stems.add(stem));
    await this.register(documents);
    if (this.plan.signals <= smallDatabase) {
      this.kept.signals.push(...written);
    }
  }

  private withHistory(signal: LivedSignal): WrittenSignal {
    const lived = new SignalHistory(this.world, this.world.chance, signal).live();
    const events = lived.map((event) => ({ ...event, id: (this.lastEvent += 1) }));
    for (const { id, type, at } of events) {
      if (decisionEvents.includes(type)) {
        this.book.decide(signal, id, at + 90_000);
      }
    }
    return { signal, events };
  }

  private async register(documents: readonly BookedDocument[]): Promise<void> {
    const { chance } = this.world;
    await this.copy(registrationTables(documents, this.plan.register, (at) => chance.uuid(at)));
    if (this.plan.signals <= smallDatabase) {
      this.kept.documents.push(...documents);
    }
  }

  private async copy(tables: readonly TableRows[]): Promise<void> {
    for (const table of tables) {
      await copyIn(this.client, table);
    }
  }

  private reference(at: number): string {
    const year = this.world.clock.dayOf(at).slice(0, 4);
    const number = (this.references.get(year) ?? 0) + 1;
    this.references.set(year, number);
    return `${this.plan.referencePrefix}-${year}-${String(number).padStart(6, '0')}`;
  }

  /** References, events and their positions are counted on from here. */
  private async moveCounters(): Promise<void> {
    let base = 0;
    for (const [year, count] of this.references) {
      await this.client.query('insert into signal_reference_year (year, base) values ($1, $2)', [year, base]);
      base += count;
    }
    await this.client.query(`select setval('signal_reference_seq', $1)`, [Math.max(base, 1)]);
    for (const sequence of [`pg_get_serial_sequence('signal_event', 'id')::regclass`, `'signal_event_position_seq'`]) {
      await this.client.query(`select setval(${sequence}, $1)`, [Math.max(this.lastEvent, 1)]);
    }
  }
}

/** Days over which signals are spread: half a year for a first look, three years at scale. */
export function daysFor(signals: number): number {
  return signals <= 1_000 ? 183 : 1_095;
}
