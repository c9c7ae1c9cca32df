import { SecondConnectionError, sql, mustExist } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { municipalitySchema } from '../municipality.schema.ts';
import { MunicipalityDirectory } from './municipality-directory.ts';

const { database } = await openTestDatabase([municipalitySchema], undefined, 1);
await sql`
  insert into department (code, name, position) values ('ecology', '{"bg":"Екология","en":"Ecology"}', 1)`.execute(
  database.fork().getKysely(),
);

let directory: MunicipalityDirectory;
beforeEach(() => {
  directory = new MunicipalityDirectory(() => database.fork());
});

describe('menus asked for inside a transaction', () => {
  it('are read on its connection, and kept for everybody', async () => {
    const menus = await database.transaction((tx) => directory.menus(tx));
    expect([...menus.departments.keys()]).toEqual(['ecology']);
    expect(await directory.menus()).toBe(menus);
  });

  it('are refused without it, whether they are kept or not', async () => {
    const asking = () => database.transaction(() => directory.menus());
    await expect(asking()).rejects.toThrow(SecondConnectionError);
    await directory.menus();
    await expect(asking()).rejects.toThrow(SecondConnectionError);
  });

  it('do not fail for others when the transaction does', async () => {
    const failing = database.transaction(async (tx) => {
      await sql`select 1 / 0`.execute(tx.getKysely()).catch(() => undefined);
      return directory.menus(tx);
    });
    await expect(failing).rejects.toThrow('current transaction is aborted');
    expect((await directory.menus()).departments.size).toBe(1);
  });

  it('are not among what the transaction may change', async () => {
    await database.transaction(async (tx) => {
      const { departments } = await directory.menus(tx);
      const department = departments.get('ecology');
      if (department) {
        department.position = 7;
      }
      await tx.flush();
    });
    expect(
      mustExist(
        (await sql`select position from department`.execute(database.fork().getKysely())).rows[0],
        'The statement answers one row.',
      ),
    ).toEqual({ position: 1 });
  });
});
