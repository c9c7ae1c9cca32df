import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsOfViews } from './signal-views.ts';

const source = new URL('../', import.meta.url);

describe('what everybody reads of a signal', () => {
  it('has no text of it as it was written', () => {
    const written = ['description', 'actionTaken', 'answers', 'entrance', 'approach', 'ratingComment', 'openQuestion'];
    expect(fieldsOfViews('public').filter((field) => written.includes(field))).toEqual([]);
    expect(fieldsOfViews('public')).not.toContain('hiddenWords');
  });

  it('becomes a public text in one place', () => {
    const made = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        path.endsWith('.ts') &&
        !path.endsWith('.spec.ts') &&
        /as PublicText|sql<PublicText|public_text\(/.test(readFileSync(new URL(path, source), 'utf8')),
    );
    expect(made.toSorted()).toEqual(['entities/hidden-words.schema.ts', 'queries/public-text.ts']);
  });
});
