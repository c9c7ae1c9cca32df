import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SeededRandom } from '../faults/seeded-random.ts';
import type { MailFault } from './mail-faults.ts';
import { MailServer } from './mail-server.ts';

let server: MailServer;
beforeEach(async () => {
  server = await MailServer.start(0, new SeededRandom(1), 5);
});
afterEach(() => server.stop());

async function send(over: object = {}): Promise<string> {
  const transport = createTransport({ port: server.port, host: '127.0.0.1', secure: false, ignoreTLS: true });
  try {
    const sent = await transport.sendMail({
      from: 'signali@demo.test',
      to: 'podatel@demo.test',
      messageId: '<1@demo.test>',
      subject: 'Потвърдете адреса си, за да започне профилът Ви в „Неспешни сигнали“',
      text: 'Отворете http://127.0.0.1/verify#token=abc-123 и готово.\n.\nТочка.',
      ...over,
    });
    return sent.response;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  } finally {
    transport.close();
  }
}

describe('the mail server of the fault runs', () => {
  it('keeps what it acknowledged, under its Message-ID, with the subject as a person reads it', async () => {
    expect(await send()).toContain('250');
    expect(server.office.letters).toMatchObject([
      {
        messageId: '<1@demo.test>',
        to: 'podatel@demo.test',
        subject: 'Потвърдете адреса си, за да започне профилът Ви в „Неспешни сигнали“',
      },
    ]);
    expect(await server.office.linkToken('podatel@demo.test')).toBe('abc-123');
  });

  it('keeps no text of a mail about a signal', async () => {
    await send({ subject: 'Сигнал NS-2026-000123 е приет' });
    expect(server.office.letters).toMatchObject([{ subject: 'Сигнал NS-2026-000123 е приет', text: undefined }]);
  });

  it('knows no mailbox that is marked as unknown', async () => {
    server.office.unknownAddresses.add('podatel@demo.test');
    expect(await send()).toContain('550 5.1.1');
    expect(server.office.letters).toEqual([]);
  });

  it.each<[MailFault, number, RegExp]>([
    ['refusesForNow', 0, /451/],
    ['closesDown', 0, /421|Greeting/],
    ['cutsBeforeBody', 0, /ECONNRESET|closed/],
    ['cutsInBody', 0, /ECONNRESET|closed|EPIPE/],
    ['losesAndCuts', 0, /ECONNRESET|closed/],
    ['keepsAndCuts', 1, /ECONNRESET|closed/],
    ['keepsAndClosesDown', 1, /421/],
    ['answersLate', 1, /250/],
  ])('that %s has %i letters of one mail', async (fault, kept, acknowledged) => {
    server.faults.begin([fault], 1);
    expect(await send()).toMatch(acknowledged);
    expect(server.office.letters).toHaveLength(kept);
    expect(server.faults.struck.get(fault)).toBe(1);
  });
});
