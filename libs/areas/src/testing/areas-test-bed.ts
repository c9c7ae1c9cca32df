import type { Role } from '@ns/identity';
import { addPerson } from '@ns/identity/testing';
import { MunicipalityDirectory } from '@ns/municipality';
import { type Database, sql } from '@ns/platform';
import { openTestDatabase, type TestDatabase } from '@ns/platform/testing';
import type { SignalStatus } from '@ns/signals';
import { addSignal, signalSlices } from '@ns/signals/testing';
import { streetsSchema } from '@ns/streets';
import { areasSchema } from '../areas.schema.ts';

/** On the boulevard and in the quarter of the test bed. */
export const onBoulevard = { lat: 43.8311, lon: 25.9655 } as const;

/** A signal of a test; times as PostgreSQL reads them. */
export interface StagedSignal {
  readonly category?: string;
  readonly settlement?: string;
  readonly point?: { readonly lat: number; readonly lon: number } | null;
  /** null: not published */
  readonly publishedAt: string | null;
  readonly status?: SignalStatus;
  /** statuses that it came to, with their moments */
  readonly history?: readonly (readonly [type: string, status: SignalStatus, at: string])[];
}

/** The slice on a database of its own: one town with a quarter and a boulevard, one village. */
export class AreasTestBed {
  readonly directory: MunicipalityDirectory;

  private constructor(private readonly test: TestDatabase) {
    this.directory = new MunicipalityDirectory(() => test.database.fork());
  }

  static async open(): Promise<AreasTestBed> {
    const test = await openTestDatabase([...signalSlices, streetsSchema, areasSchema]);
    const em = test.database.fork();
    for (const statement of [
      sql`insert into department (code, name, position) values ('op_kd', '{"bg":"Д","en":"D"}', 1)`,
      sql`insert into settlement (code, name, kind, lat, lon, position)
        values ('63427', '{"bg":"Русе","en":"Ruse"}', 'city', 43.85, 25.95, 1),
          ('53641', '{"bg":"Николово","en":"Nikolovo"}', 'village',
          43.83, 26.05, 2)`,
      sql`insert into quarter (settlement_code, code, name, lat, lon, position)
        values ('63427', 'druzhba1', '{"bg":"Дружба 1","en":"Druzhba 1"}', 43.83117, 25.96555, 1)`,
      sql`insert into category (code, parent_code, name, department_code, target_working_days, icon,
        position, photo_on_resolve)
        values ('roads', null, '{"bg":"Улици","en":"Streets"}', 'op_kd', null, 'road', 1, false),
          ('roads.pothole', 'roads', '{"bg":"Дупки","en":"Potholes"}', 'op_kd', 10, 'road', 2, false),
          ('waste', null, '{"bg":"Отпадъци","en":"Waste"}', 'op_kd', null, 'waste', 3, false),
          ('waste.dump', 'waste', '{"bg":"Сметища","en":"Dumps"}', 'op_kd', 3, 'waste', 4, false)`,
      sql`with added as (
          insert into street (settlement_code, kind, name, latin, words, lat, lon, west, south, east, north, length_m)
          values ('63427', 'boulevard', 'Липник', 'Lipnik', '{липник}', 43.8311, 25.9655, 25.96, 43.8311, 25.97,
            43.8311, 800) returning id)
        insert into street_segment (street_id, from_point, to_point)
          select id, point(25.96, 43.8311), point(25.97, 43.8311) from added`,
    ]) {
      await statement.execute(em.getKysely());
    }
    return new AreasTestBed(test);
  }

  get database(): Database {
    return this.test.database;
  }

  /** @returns id of a new account */
  async person(role: Role = 'CITIZEN'): Promise<string> {
    const { id } = await addPerson(this.database.fork(), { role });
    return id;
  }

  /** @returns the reference of a new signal */
  async signal(over: StagedSignal): Promise<string> {
    const { category = 'roads.pothole', point = onBoulevard, history, ...others } = over;
    const props = { category, department: 'op_kd', point, ...others };
    const { id, reference } = await addSignal(this.database.fork(), props);
    for (const [type, reached, at] of history ?? []) {
      await sql`insert into signal_event (signal_id, type, actor_kind, status, at)
          values (${id}, ${type}, 'STAFF', ${reached}::signal_status, ${at}::timestamptz)`.execute(
        this.database.fork().getKysely(),
      );
    }
    return reference;
  }
}
