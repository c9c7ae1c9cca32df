import { describe, expect, it } from 'vitest';
import { withoutMessage } from './without-message.ts';

describe('an error in the log', () => {
  it('keeps its type, code and place, and nothing that it quotes', () => {
    const cause = Object.assign(new TypeError('bad address of demo@demo.test\n    at demo@demo.test'), {
      code: 'ERR_INVALID_ARG_TYPE',
    });
    const logged = withoutMessage(cause);
    expect(logged).toMatchObject({ type: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
    expect(logged.at[0]).toContain('without-message.spec.ts');
    expect(JSON.stringify(logged)).not.toContain('demo@');
  });

  it('may be no error at all', () => {
    expect(withoutMessage('demo@demo.test')).toEqual({ type: 'string', code: undefined, at: [] });
    expect(withoutMessage(Object.assign(new Error('x'), { code: 'demo@demo.test' })).code).toBeUndefined();
  });
});
