/** @module-tag long */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleScreens, nameOfScreen, noFaults, routesIn, ScreenInspection } from '../support/index.ts';

let inspection: ScreenInspection;
beforeAll(async () => {
  inspection = await ScreenInspection.start('console');
});
afterAll(() => inspection.stop());

describe('console: everybody can read and use', () => {
  it('every screen: each route has an entry here', () => {
    expect([...new Set(consoleScreens.map(({ route }) => route))].toSorted()).toEqual(
      routesIn('apps/console/src/app/app.routes.ts').toSorted(),
    );
  });

  it.each(consoleScreens.map((screen) => [nameOfScreen(screen), screen] as const))('%s', async (_name, screen) => {
    expect(await inspection.faults(screen)).toEqual(noFaults);
  });
});
