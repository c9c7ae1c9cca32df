import { describe, expect, it } from 'vitest';
import { DeskTestBed, type Outcome, type Person } from '../testing/desk-test-bed.ts';

const bed = await DeskTestBed.open();
const [clerk, colleague, stranger] = [
  await bed.person('CLERK', ['op_kd'], 'Демо служител'),
  await bed.person('CLERK', ['op_kd']),
  await bed.person('CLERK', ['ecology']),
];
const [manager, admin] = [await bed.person('MANAGER'), await bed.person('ADMIN')];

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly mine: boolean;
  readonly removable: boolean;
  readonly sharedBy: string | null;
}

const save = async (who: Person, input: Readonly<Record<string, unknown>>): Promise<Outcome> =>
  (
    await bed.ask<{ saveView: Outcome }>(
      who,
      'mutation ($input: SaveViewInput!) { saveView(input: $input) { __typename ... on SavedView { id name ' +
        'query shared mine } ... on InvalidInputError { fields { path message } } } }',
      { input },
    )
  ).saveView;
const remove = async (who: Person, id: unknown): Promise<string> =>
  (await bed.ask<{ removeView: Outcome }>(who, 'mutation ($id: ID!) { removeView(id: $id) { __typename } }', { id }))
    .removeView.__typename;
const views = async (who: Person): Promise<readonly Shown[]> =>
  (await bed.ask<{ savedViews: Shown[] }>(who, '{ savedViews { id name query mine removable sharedBy } }')).savedViews;
const names = async (who: Person) => (await views(who)).map(({ name }) => name);

describe('a saved view', () => {
  it('is the owner’s alone until it is shared: a clerk’s with the department, a manager’s with everybody', async () => {
    const own = await save(clerk, { name: 'Мои просрочени', query: '?overdue=1&status=ASSIGNED' });
    expect(own).toMatchObject({
      __typename: 'SavedView',
      query: 'overdue=1&status=ASSIGNED',
      shared: false,
      mine: true,
    });
    expect([await names(clerk), await names(colleague)]).toEqual([['Мои просрочени'], []]);
    expect(await save(clerk, { id: own.id, name: 'Просрочени', query: 'overdue=1', shared: true })).toMatchObject({
      id: own.id,
      shared: true,
    });
    await save(manager, { name: 'Без отговорник', query: 'unassigned=1', shared: true });
    expect(await views(colleague)).toMatchObject([
      { name: 'Без отговорник', mine: false, removable: false },
      { name: 'Просрочени', mine: false, removable: false, sharedBy: 'Демо служител' },
    ]);
    expect(await names(stranger)).toEqual(['Без отговорник']);
    expect((await views(clerk))[0]).toMatchObject({ name: 'Просрочени', mine: true, sharedBy: null });
    expect(await save(colleague, { id: own.id, name: 'Чужд', query: '' })).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect([
      await remove(colleague, own.id),
      await remove(manager, own.id),
      await remove(admin, own.id),
      await names(clerk),
    ]).toEqual(['NotFoundError', 'NotFoundError', 'ViewRemoved', ['Без отговорник']]);
  });

  it('carries only what the inbox knows, under a name of its own', async () => {
    expect((await save(clerk, { name: '', query: 'token=1' })).fields?.map(({ path }) => path)).toEqual([
      'name',
      'query',
    ]);
    const first = await save(clerk, { name: 'Дупки', query: 'q=дупка' });
    expect((await save(clerk, { name: 'дупки', query: '' })).fields?.map(({ path }) => path)).toEqual(['name']);
    expect(await save(clerk, { id: first.id, name: 'дупки', query: '' })).toMatchObject({ __typename: 'SavedView' });
    expect(await save(colleague, { name: 'Дупки', query: '' })).toMatchObject({ __typename: 'SavedView' });
    expect(await save(clerk, { id: 'no id', name: 'Друг', query: '' })).toMatchObject({ __typename: 'NotFoundError' });
  });

  it('is one of fifty at most', async () => {
    const person = await bed.person('DISPATCHER');
    const all = await Promise.all(
      Array.from({ length: 52 }, (_, place) => save(person, { name: `Изглед ${String(place)}`, query: '' })),
    );
    expect(all.filter(({ __typename }) => __typename === 'SavedView')).toHaveLength(50);
  });
});
