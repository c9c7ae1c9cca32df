import { describe, expect, it } from 'vitest';
import { isServerSource } from './programs.ts';

describe('npm run dev restarts the servers', () => {
  it.each(['libs/signals/src/compose-signals.ts', 'apps/api/src/main.ts', 'libs/municipality/src/x.json'])(
    'after a change of %s',
    (path) => expect(isServerSource(path)).toBe(true),
  );

  it.each([
    'libs/web/src/index.ts',
    'libs/contract/src/console.generated.ts',
    'libs/signals/src/domain/transition.spec.ts',
    'libs/signals/README.md',
  ])('not after a change of %s', (path) => expect(isServerSource(path)).toBe(false));
});
