import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { isDangerToLife } from './danger-to-life.ts';

describe('danger to life', () => {
  it.each([
    'Човек лежи на тротоара и не диша',
    'мъж е в безсъзнание на спирката',
    'жена припадна в парка и не се свестява',
    'в мазето силно мирише на газ',
    'горивна миризма от шахтата',
    'багер спука газопровод пред блока',
    'паднал кабел под напрежение на детската площадка',
    'стълбът искри след дъжда',
    'скъсан проводник лежи на улицата',
    'пожар в блока на третия етаж',
    'гори апартамент на ъгъла',
    'гори контейнер до паркираните коли',
    'пламъци излизат от покрива',
    'работник е затиснат под стена',
    'дете падна в шахта',
    'дави се дете в Дунав',
    'удари го ток от таблото',
    'chovek leji i ne dishа'.replace('а', 'a'),
    'mirishe na gaz vav vhoda',
    'gori kashta na ulica Lipnik',
    'pojar v bloka',
  ])('is in „%s“', (text) => {
    expect(isDangerToLife(text)).toBe(true);
  });

  it.each([
    'пожарният кран тече',
    'кабел за интернет виси над тротоара',
    'от миризмата не се диша',
    'съседът гори гуми в двора',
    'лампите горят посред бял ден',
    'опасност от пожар, тревата не е окосена',
    'след пожара контейнерът е изгорял',
    'дете може да падне в шахтата',
    'кучето лежи и не мърда, блъснато е',
    'мъртва котка в локва кръв',
    'тревата е пожароопасна',
    'баба ми се спъна и падна на тротоара',
    'газта на автобуса пуши, изгорели газове',
    'разходка из газоните и горите',
    'гората е пълна с боклук',
    'нямаме ток от сутринта',
    'снегът ни затрупа и хората не могат да излязат',
    'има дупка на пътя',
    'kabel za internet visi',
    'lampite gorqt denem',
    '',
  ])('is not in „%s“', (text) => {
    expect(isDangerToLife(text)).toBe(false);
  });

  it('is in hardly any of the sentences about matters of the municipality', () => {
    const lines = readFileSync('tools/seed/category-training.jsonl', 'utf8').trim().split('\n');
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
    const alarms = texts.filter(isDangerToLife);
    expect(alarms.length / texts.length, alarms.join('\n')).toBeLessThan(0.01);
  });

  it('is looked for in the first 300 words', () => {
    expect(isDangerToLife(`${'дупка '.repeat(299)}пожар`)).toBe(true);
    expect(isDangerToLife(`${'дупка '.repeat(300)}пожар`)).toBe(false);
  });

  it.each([
    ['of many words', 'гори не диша uayuayuay човек '.repeat(20_000)],
    ['of words of unclear letters', 'не диша ' + 'uay'.repeat(100)],
    ['of one word', 'кабел'.repeat(20_000)],
  ])('is looked for in a hostile text %s without trying all that it may mean', (_which, text) => {
    const work = () => isDangerToLife(text);
    expect(() => runInNewContext('work()', { work }, { timeout: 20_000 })).not.toThrow();
  });
});
