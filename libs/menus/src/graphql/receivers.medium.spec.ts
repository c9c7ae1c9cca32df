import { describe, expect, it } from 'vitest';
import { MenusTestBed, type Outcome } from '../testing/menus-test-bed.ts';

const bed = await MenusTestBed.open();
const admin = await bed.person('ADMIN');
const clerk = await bed.person('CLERK');
const citizen = await bed.person('CITIZEN');

const save = async (input: Readonly<Record<string, unknown>>) =>
  (
    await bed.ask<{ saved: Outcome }>(
      admin,
      'mutation ($input: SaveReceiverInput!) { saved: saveReceiver(input: $input) { __typename ... on Receiver { ' +
        'code kind name channel destination version archived } ... on InvalidInputError { fields { path } } ... on ' +
        'StaleEntryError { version } } }',
      { input },
    )
  ).saved;
const receivers = async () =>
  (
    await bed.ask<{ receivers: { code: string; kind: string; channel: string; version: number }[] }>(
      clerk,
      '{ receivers { code kind channel version } }',
    )
  ).receivers;
const geo = { channel: 'OPEN311', service: 'x' };
const everything = ['DESCRIPTION', 'PLACE', 'PHOTOS', 'NUMBERS'];
const paths = (outcome: Outcome) => outcome.fields?.map(({ path }) => path);

describe('receivers', () => {
  it('are the external bodies, by telephone until somebody says otherwise', async () => {
    const [first] = await receivers();
    expect(first).toMatchObject({ kind: 'BODY', channel: 'NONE', version: 0 });
  });

  it('of a body get a channel, and a change over an older version is refused', async () => {
    const [{ code } = { code: '' }] = await receivers();
    const mail = { code, channel: 'MAIL', destination: 'signals@body.example', shares: everything };
    expect(await save(mail)).toMatchObject({ __typename: 'Receiver', kind: 'BODY', channel: 'MAIL', version: 1 });
    expect(await save({ ...mail, channel: 'NONE', destination: null, version: 1 })).toMatchObject({ version: 2 });
    expect(await save({ ...mail, version: 1 })).toMatchObject({ __typename: 'StaleEntryError', version: 2 });
    expect(paths(await save({ ...mail, nameBg: 'Друго', nameEn: 'Other', version: 2 }))).toEqual(['nameTexts']);
    expect(paths(await save({ ...mail, archived: true, version: 2 }))).toEqual(['archived']);
    expect(paths(await save({ ...mail, trusted: true, version: 2 }))).toEqual(['trusted']);
  });

  it('may be contractors with a name of their own, in use or not', async () => {
    const firm = { code: 'demo_firm', nameBg: 'Демо фирма', nameEn: 'Demo firm', channel: 'NONE', shares: ['PLACE'] };
    expect(await save(firm)).toMatchObject({ kind: 'CONTRACTOR', name: 'Демо фирма', version: 1 });
    expect(await save({ ...firm, archived: true, version: 1 })).toMatchObject({ archived: true });
    expect((await receivers()).some(({ code }) => code === 'demo_firm')).toBe(false);
    expect(paths(await save({ ...firm, code: 'demo_other', nameBg: '' }))).toEqual(['nameBg']);
  });

  it.each([
    ['mail without an address', { channel: 'MAIL' }, 'destination'],
    ['an address that is no e-mail', { channel: 'MAIL', destination: 'javascript:alert(1)' }, 'destination'],
    ['an address where a name is needed', { ...geo, destination: 'https://x.example' }, 'destination'],
    ['a script as a name', { ...geo, destination: 'javascript:alert(1)' }, 'destination'],
    ['a participant that is no GUID', { channel: 'SEOS', destination: "' or 1=1 --" }, 'destination'],
    ['a profile with a path', { channel: 'SSEV', destination: '../x', service: '3' }, 'destination'],
    ['a group that is no number', { channel: 'SSEV', destination: '000530632', service: 'x' }, 'service'],
    ['no service', { channel: 'OPEN311', destination: 'body' }, 'service'],
    ['an address of no use to the channel', { channel: 'NONE', destination: 'a@body.example' }, 'destination'],
    ['a term of no days', { channel: 'NONE', answerDays: 0 }, 'answerDays'],
    ['a category that is not there', { channel: 'NONE', categories: ['nothing.there'] }, 'categories.0'],
    ['a code of a path', { channel: 'NONE', code: '../x' }, 'code'],
  ])('refuse %s', async (_case, given, path) => {
    const firm = { code: 'demo_bad', nameBg: 'Демо', nameEn: 'Demo', shares: everything, ...given };
    expect(paths(await save(firm))).toEqual([path]);
  });

  it('are in the set-up file and come back from it', async () => {
    const { setupFile } = await bed.ask<{ setupFile: string }>(admin, '{ setupFile }');
    const file = JSON.parse(setupFile) as { receivers: { code: string }[] };
    expect(file.receivers.map(({ code }) => code)).toContain('demo_firm');
    const changed = file.receivers.map((each) => (each.code === 'demo_firm' ? { ...each, answerDays: 7 } : each));
    const { done } = await bed.ask<{ done: { faults: object[] } }>(
      admin,
      'mutation ($file: String!) { done: importSetup(file: $file) { faults { path message } } }',
      { file: JSON.stringify({ ...file, receivers: changed }) },
    );
    expect(done.faults).toEqual([]);
    const again = await bed.ask<{ receivers: { code: string; answerDays: number | null }[] }>(
      admin,
      '{ receivers(archived: true) { code answerDays } }',
    );
    expect(again.receivers.find(({ code }) => code === 'demo_firm')?.answerDays).toBe(7);
  });

  it('are read by staff and changed by administrators only', async () => {
    await expect(bed.ask(citizen, '{ receivers { code } }')).rejects.toThrow(/FORBIDDEN|Forbidden|Нямате/);
    const change = 'mutation { saveReceiver(input: { code: "x", channel: NONE, shares: [] }) { __typename } }';
    await expect(bed.ask(clerk, change)).rejects.toThrow(/FORBIDDEN|Forbidden|Нямате/);
  });
});
