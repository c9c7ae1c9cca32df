import { describe, expect, it } from 'vitest';
import { formsOfOtherKinds } from './forms.ts';

describe('forms', () => {
  it.each(['apps/citizen', 'apps/console', 'libs/web'])('of %s are signal forms of one class', (folder) => {
    expect(formsOfOtherKinds([folder])).toEqual([]);
  });
});
