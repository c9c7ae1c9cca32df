import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formerRelease } from '../support/former-release.ts';
import { root, typescriptFiles } from './workspace.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = typescriptFiles('libs')
  .filter((path) => !path.includes('.spec.ts'))
  .map(read);
const schemas = sources.filter((text) => /export const \w+: SliceSchema\b/.test(text));

/**
 * What the release before stumbles over while it still runs: a thing that is gone or has another name or type, a column
 * that it does not fill.
 */
const takesAway = new RegExp(
  [
    String.raw`\bdrop (?:table|column|function|view|type|schema|sequence)\b`,
    String.raw`\brename (?:to|column|constraint)\b`,
    String.raw`\bset not null\b`,
    String.raw`\balter column \w+ (?:set data )?type\b`,
    String.raw`\badd column (?![^,;]*\bdefault\b)[^,;]*\bnot null\b`,
  ].join('|'),
);

interface Step {
  readonly name: string;
  readonly text: string;
}
const isOfThisRelease = ({ name }: Step) => name > formerRelease.lastMigration;
const steps: readonly Step[] = sources.flatMap((text) =>
  text
    .split(/(?=\bname: '\d{8}T\d{4}_)/)
    .slice(1)
    .map((step) => ({ name: /'([^']+)'/.exec(step)?.[1] ?? '', text: step.replaceAll(/--.*$/gm, '') })),
);

describe('migrations', () => {
  it('that take away what the release before uses declare it', () => {
    expect(steps.length).toBeGreaterThan(70);
    const undeclared = steps
      .filter(isOfThisRelease)
      .filter(({ text }) => takesAway.test(text) && !text.includes('contracts: true'));
    expect(undeclared.map(({ name }) => name)).toEqual([]);
  });

  it('of this release have later names than those of the release before, which are all there', () => {
    expect(steps.filter((step) => !isOfThisRelease(step))).toHaveLength(formerRelease.migrations);
  });

  it.each([
    ['alter table signal drop column floor', true],
    ['alter table signal rename column floor to storey', true],
    ['alter table signal rename to report', true],
    ['alter table signal alter column floor set not null', true],
    ['alter table signal alter column floor type int', true],
    ['alter table signal add column floor int not null', true],
    ['drop function place_signal_events(int)', true],
    ['alter table signal add column floor int not null default 0', false],
    ['alter table signal add column floor int default 0 not null', false],
    ['alter table signal add column floor int', false],
    ['create table storey (id int not null, floor int not null)', false],
    ['drop index signal_floor', false],
  ])('are seen through: %s', (sql, takes) => {
    expect(takesAway.test(sql)).toBe(takes);
  });

  it('of every slice are known to api and worker, which compare them with the database', () => {
    const names = schemas.flatMap((text) =>
      [...text.matchAll(/export const (\w+): SliceSchema\b/g)].map(([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThan(10);
    for (const path of ['apps/api/src/slices.ts', 'apps/worker/src/compose-worker.ts']) {
      const list = /slices[^=]*= \[([^\]]*)\]/.exec(read(path))?.[1] ?? '';
      expect(list.match(/\w+/g)?.toSorted()).toEqual(names.toSorted());
    }
  });
});
