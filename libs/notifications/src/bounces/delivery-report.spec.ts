import { describe, expect, it } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { readDeliveryReport } from './delivery-report.ts';

const about = { messageId: '<0199d0c4-7a30-7000-8000-000000000001@demo.test>', recipient: 'Nobody@Demo.test' };
const read = (raw: string) => readDeliveryReport(new TextEncoder().encode(raw));

describe('a delivery report', () => {
  it.each(['message/rfc822', 'text/rfc822-headers'] as const)(
    'that brings back %s names the mail, the address and the server’s words',
    async (original) => {
      expect(await read(sampleReport({ ...about, original }))).toEqual({
        messageId: about.messageId,
        recipients: [
          {
            addresses: ['nobody@demo.test', 'nobody@demo.test'],
            action: 'failed',
            nature: 'permanent',
            words: '550 5.1.1 <x>: Recipient address rejected: User unknown',
          },
        ],
      });
    },
  );

  it('of a passing trouble (4.x.x) is not one for good', async () => {
    expect((await read(sampleReport({ ...about, action: 'delayed', status: '4.4.1' })))?.recipients).toMatchObject([
      { action: 'delayed', nature: 'passing' },
    ]);
  });

  it('of a server that does not relay says nothing about the address (5.7.x)', async () => {
    expect((await read(sampleReport({ ...about, status: '5.7.1' })))?.recipients).toMatchObject([
      { action: 'failed', nature: 'passing' },
    ]);
  });

  it('without the server’s words gives what it has', async () => {
    const bare = sampleReport(about).replace(/Diagnostic-Code: .*\r\n.*\r\n/, '');
    expect((await read(bare))?.recipients).toMatchObject([{ words: 'failed 5.1.1' }]);
  });

  it('with what PostgreSQL does not keep is read without it', async () => {
    const read = await readDeliveryReport(Buffer.from(sampleReport({ ...about, diagnostic: 'smtp; 550 \0 no' })));
    expect(read?.recipients).toMatchObject([{ words: '550  no' }]);
  });

  it.each([
    [
      'an out-of-office note',
      'From: a@demo.test\r\nSubject: Out of office\r\nIn-Reply-To: <m@demo.test>\r\n\r\nBack on Monday.\r\n',
    ],
    ['a report that does not say about which mail', sampleReport(about).replace(/^Message-ID: .*\r\n/m, '')],
    ['a report without recipients', sampleReport(about).replace(/Action: .*\r\n/, '')],
    ['nothing at all', ''],
    ['noise', '\u0000\u0001--b0\r\n'.repeat(1000)],
    [
      'parts inside parts inside parts',
      Array.from(
        { length: 200 },
        (_, level) => `Content-Type: multipart/mixed; boundary="n${String(level)}"\r\n\r\n--n${String(level)}\r\n`,
      ).join(''),
    ],
  ])('is not %s', async (_, raw) => {
    expect(await read(raw)).toBeUndefined();
  });
});
