import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PublicFilePlanQuery } from '@ns/contract/city';
import { LanguageStore, PartTexts, provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { statementTexts } from './i18n/index.ts';
import { StatementFilePlan } from './statement-file-plan.ts';

type Plan = PublicFilePlanQuery['publicFilePlan'];
type Rule = Plan['rules'][number];

const rule = (over: Partial<Rule>) => ({
  __typename: 'PublicFilePlanRule',
  kind: 'REPORTERS' as const,
  label: 'Кой е подал сигнала',
  categoryGroup: null,
  categoryGroupName: null,
  months: 24,
  outcome: 'SEPARATE' as const,
  ...over,
});
const inForce = (...rules: Rule[]): Plan => ({ progress: 'IN_FORCE', confirmedOn: '2026-12-01', rules });
const waits = (progress: Plan['progress']): Plan => ({ progress, confirmedOn: null, rules: [] });

/** What the page says of a plan, once it holds some words; without a plan the server cannot be reached. */
async function textOf(
  words: string,
  plan: Plan | undefined,
  language: 'BG' | 'EN' = 'BG',
  daysLettersAreKept: number | null = null,
): Promise<string> {
  const publicFilePlan = { __typename: 'PublicFilePlan', ...plan };
  stubServer(plan ? { PublicFilePlan: () => ({ publicFilePlan, daysLettersAreKept }) } : {});
  TestBed.configureTestingModule({ providers: [provideGraphql(), provideTranslations(dictionaries)] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(PartTexts).open(statementTexts);
  await TestBed.inject(LanguageStore).choose(language);
  const fixture = TestBed.createComponent(StatementFilePlan);
  const host = fixture.nativeElement as HTMLElement;
  const text = () => host.textContent.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  await expect.poll(async () => (await fixture.whenStable(), text())).toContain(words);
  return text();
}

const register = 'Документът, заведен в деловодната система, остава в нея';

describe('how long reports are kept, on the privacy page', () => {
  it('is said for each kind, from the plan that is carried out', async () => {
    const text = await textOf(
      'потвърдени на 1 декември 2026 г.',
      inForce(rule({}), rule({ kind: 'PHOTOS', label: 'Снимки', months: 1, outcome: 'ERASE' })),
    );
    expect(text).toContain('Кой е подал сигнала – 24 месеца след приключването името и адресът Ви се отделят');
    expect(text).toContain('Снимки – 1 месец след приключването на сигнала се изтриват.');
    expect(text).toContain('Сигналът, имейлите и писмата по него остават и след срока');
    expect(text).toContain(register);
  });

  it('is said for a group that has a rule of its own, also one that keeps', async () => {
    const text = await textOf(
      'Сигнали – 60',
      inForce(
        rule({ kind: 'REPORTS', label: 'Сигнали', months: 60, outcome: 'ERASE' }),
        rule({
          kind: 'REPORTS',
          label: 'Сигнали',
          categoryGroup: 'roads',
          categoryGroupName: 'Пътища',
          outcome: 'KEEP',
        }),
      ),
    );
    expect(text).toMatch(/Сигнали – 60 месеца след приключването .* „Пътища“ – пазят се без срок\./);
  });

  it.each([
    ['NEVER_CONFIRMED', 'още не са потвърдени'],
    ['CHANGED', 'още не е потвърдила новите'],
  ] as const)('says of a plan that is %s that nothing is erased by it', async (progress, words) => {
    const text = await textOf(words, waits(progress));
    expect(text).toContain('не се изтрива нищо');
    expect(text).not.toContain('месец');
    expect(text).toContain(register);
  });

  it.each([
    ['BG', 'се пазят тук 90 дни, след като служител реши'],
    ['EN', 'are kept here for 90 days after staff decided'],
  ] as const)('is said of letters where a mailbox is read, in %s', async (language, words) => {
    expect(await textOf(words, waits('NEVER_CONFIRMED'), language, 90)).not.toContain('statement.plan');
  });

  it.each([
    ['BG', 'стане сигнал, пази се, докато подателят бъде отделен от сигнала.'],
    ['EN', 'became a report is kept until its sender is separated from the report.'],
  ] as const)('says how long a letter that became a report stays, in %s', async (language, words) => {
    expect(await textOf(words, waits('NEVER_CONFIRMED'), language, 90)).toContain(words);
  });

  it('says nothing of letters where no mailbox is read', async () => {
    expect(await textOf(register, waits('CHANGED'))).not.toContain('Писмата');
  });

  it('promises nothing before the server could be asked', async () => {
    const text = await textOf('ще се покажат, щом има интернет', undefined);
    expect(text).not.toMatch(/месец|изтрива/);
  });

  it('has words in English for each kind and what can happen to it', async () => {
    const kinds = ['REPORTERS', 'PHOTOS', 'NOTES', 'REPORTS', 'MAILS', 'AUDIT', 'UNFINISHED'] as const;
    const text = await textOf(
      'confirmed on 1 December 2026',
      inForce(
        ...kinds.flatMap((kind) => [
          rule({ kind, label: kind }),
          rule({ kind, label: kind, categoryGroup: 'roads', categoryGroupName: 'Roads', outcome: 'KEEP' }),
        ]),
      ),
      'EN',
    );
    expect(text).not.toMatch(/statement\.plan|[А-я]/);
    expect(text.match(/24 months/g)).toHaveLength(kinds.length);
    expect(text.match(/without a limit/g)).toHaveLength(kinds.length);
  });
});
