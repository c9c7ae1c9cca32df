/** @module-tag long */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citizenScreens, nameOfScreen, noFaults, routesIn, ScreenInspection } from '../support/index.ts';

let inspection: ScreenInspection;
beforeAll(async () => {
  inspection = await ScreenInspection.start('citizen');
});
afterAll(() => inspection.stop());

describe('citizen: everybody can read and use', () => {
  it('every screen: each route has an entry here', () => {
    expect([...new Set(citizenScreens.map(({ route }) => route))].toSorted()).toEqual(
      routesIn('apps/citizen/src/app/app.routes.ts').toSorted(),
    );
  });

  it.each(citizenScreens.map((screen) => [nameOfScreen(screen), screen] as const))('%s', async (_name, screen) => {
    expect(await inspection.faults(screen)).toEqual(noFaults);
  });
});
