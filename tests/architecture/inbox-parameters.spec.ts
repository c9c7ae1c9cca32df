import { describe, expect, it } from 'vitest';
import { root } from './workspace.ts';

/** Console and server share no code; only this test loads both. */
interface SignalQueryModule {
  paramsOf(query: { readonly filter: object; readonly sort: string }): Readonly<Record<string, string | null>>;
}
interface ViewQueryModule {
  readonly viewParameters: readonly string[];
}

const load = async (path: string): Promise<unknown> => import(`${root}/${path}`);

describe('the URL parameters of the inbox', () => {
  it('are those that a saved view may contain', async () => {
    const { paramsOf } = (await load('apps/console/src/app/signal-list/signal-query.ts')) as SignalQueryModule;
    const { viewParameters } = (await load('libs/desk/src/domain/view-query.ts')) as ViewQueryModule;
    const written = Object.keys(paramsOf({ filter: {}, sort: 'NEWEST' }));
    expect(viewParameters.toSorted()).toEqual(written.toSorted());
  });
});
