import { dayOf, plusDays } from '@ns/municipality';
import { sampleReport } from '@ns/notifications/testing';
import { sql } from '@ns/platform';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { lettersDegradation } from '../observability/letters-degradation.ts';
import { bodyAnswerWaits } from '../queries/letters.ts';
import { LettersTestBed, ownAddress, writtenLetter } from '../testing/letters-test-bed.ts';

const bed = await LettersTestBed.open();
const { server } = bed;
beforeEach(() => bed.clear());

const plain = (width = 40) =>
  sharp({ create: { width, height: 30, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer();

/** A letter with files. */
function withFiles(
  files: readonly { readonly type: string; readonly name: string; readonly content: Buffer }[],
): string {
  const parts = files.map(({ type, name, content }) =>
    [
      '--b',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  );
  const text = ['--b', 'Content-Type: text/plain; charset=utf-8', '', 'Вижте снимките.'].join('\r\n');
  const type = { 'Content-Type': 'multipart/mixed; boundary=b' };
  return writtenLetter(type, [text, ...parts, '--b--'].join('\r\n'));
}

const states = async () => (await bed.letters()).map(({ state }) => state);

describe('a new letter', () => {
  it('waits with its words and sender, and is seen in the mailbox', async () => {
    await server.put('new', writtenLetter({ Subject: '=?UTF-8?B?0JTRg9C/0LrQsA==?=' }));
    expect(await bed.read('new')).toEqual({ kept: 1, away: false });
    expect(await bed.letters()).toMatchObject([
      {
        state: 'WAITING',
        problem: null,
        sender: 'demo@demo.test',
        subject: 'Дупка',
        body: 'Има дупка на ул. Муткурова.',
        about: null,
        fromReporter: false,
      },
    ]);
    expect(await server.count('new')).toEqual({ all: 1, unseen: 0 });
  });

  it('is here although somebody opened it first with another program', async () => {
    await server.put('opened', writtenLetter());
    await server.openAll('opened');
    expect(await bed.read('opened')).toEqual({ kept: 1, away: false });
  });

  it('keeps the photos that pass the checks of uploads, and says how many files are left out', async () => {
    const photo = await plain();
    await server.put(
      'photos',
      withFiles([
        { type: 'image/jpeg', name: '../../etc/passwd.jpg', content: photo },
        { type: 'image/jpeg', name: 'not.jpg', content: Buffer.from('<svg onload=alert(1)>') },
        { type: 'application/pdf', name: 'a.pdf', content: Buffer.from('%PDF-1.4') },
        { type: 'image/svg+xml', name: 'a.svg', content: Buffer.from('<svg/>') },
      ]),
    );
    await bed.read('photos');
    const [letter] = await bed.letters();
    expect(letter).toMatchObject({ photos: [{ width: 40 }], leftOut: 3, body: 'Вижте снимките.' });
    const id = letter?.photos[0]?.id ?? '';
    expect((await bed.files()).toSorted()).toEqual([`${id}.full.jpg`, `${id}.thumbnail.jpg`]);
    expect(await bed.number(sql`select count(*)::int as n from photo where id = ${id} and received`)).toBe(1);
  });

  it('has at most ten photos', async () => {
    const contents = await Promise.all(Array.from({ length: 14 }, (_, n) => plain(20 + n)));
    await server.put('many', withFiles(contents.map((content) => ({ type: 'image/jpeg', name: 'a.jpg', content }))));
    await bed.read('many');
    const [letter] = await bed.letters();
    expect([letter?.photos.length, letter?.leftOut]).toEqual([10, 4]);
  });

  it('of HTML is read as text: nothing of it is loaded or run', async () => {
    const html = `<html><head><style>p{}</style><script>alert(1)</script></head><body><h1>Лампа</h1>
      <p>Не свети&nbsp;<b>от</b> вчера</p><img src="http://127.0.0.1:1/x"><a href="javascript:alert(1)">тук</a>
      ${'<div>'.repeat(5000)}дълбоко${'</div>'.repeat(5000)}</body></html>`;
    await server.put('html', writtenLetter({ 'Content-Type': 'text/html; charset=utf-8' }, html));
    await bed.read('html');
    const [letter] = await bed.letters();
    expect(letter?.body).toContain('Лампа');
    expect(letter?.body).toContain('Не свети от вчера');
    expect(letter?.body).not.toMatch(/<|alert\(1\)<|p\{\}|127\.0\.0\.1/);
  });
});

describe('a letter is here once', () => {
  it('however often the mailbox is looked into, and although copies come', async () => {
    const letter = writtenLetter();
    await server.put('once', letter, `Received: from mx2.demo.test\r\n${letter}`);
    expect(await bed.read('once')).toEqual({ kept: 1, away: false });
    expect(await bed.read('once')).toEqual({ kept: 0, away: false });
    expect(await server.count('once')).toEqual({ all: 2, unseen: 0 });
  });

  it('when the worker ended after it was written down and before it was marked', async () => {
    await server.put('killed', withFiles([{ type: 'image/jpeg', name: 'a.jpg', content: await plain(50) }]));
    await bed.read('killed');
    await server.unmark('killed');
    expect(await bed.read('killed')).toEqual({ kept: 0, away: false });
    expect(await bed.letters()).toHaveLength(1);
    expect(await server.count('killed')).toEqual({ all: 1, unseen: 0 });
  });

  it('when how far the mailbox was read is not known any more', async () => {
    await server.put('again', writtenLetter());
    await bed.read('again');
    await sql`update letter_mailbox set last_uid = 0`.execute(bed.database.fork().getKysely());
    expect(await bed.read('again')).toEqual({ kept: 0, away: false });
  });

  it('when the worker ended with its photos kept and nothing written down', async () => {
    const content = await plain(60);
    await server.put('cut', withFiles([{ type: 'image/jpeg', name: 'a.jpg', content }]));
    const before = (await bed.files()).length;
    const killed: typeof bed.needs.photos = {
      save: async (...kept) => {
        await bed.needs.photos.save(...kept);
        throw new Error('killed');
      },
      read: (...asked) => bed.needs.photos.read(...asked),
      remove: (...gone) => bed.needs.photos.remove(...gone),
    };
    expect(await bed.read('cut', { photos: killed })).toEqual({ kept: 0, away: true });
    expect([await bed.letters(), (await server.count('cut')).unseen]).toEqual([[], 1]);
    expect(await bed.read('cut')).toEqual({ kept: 1, away: false });
    expect((await bed.files()).length - before).toBe(2);
  });

  it('when two workers look at the same time', async () => {
    await server.put('two', ...Array.from({ length: 8 }, () => writtenLetter()));
    await Promise.all([bed.read('two'), bed.read('two'), bed.read('two')]);
    expect(await bed.letters()).toHaveLength(8);
    expect(await server.count('two')).toEqual({ all: 8, unseen: 0 });
  });

  it('when the server numbers its letters anew', async () => {
    await server.put('moved', writtenLetter(), writtenLetter());
    await bed.read('moved');
    await server.renumber('moved');
    expect(await bed.read('moved')).toEqual({ kept: 0, away: false });
    await server.put('moved', writtenLetter());
    expect(await bed.read('moved')).toEqual({ kept: 1, away: false });
  });

  it('and another one with its Message-ID is here too', async () => {
    const id = '<known@demo.test>';
    await server.put('forged', writtenLetter({ 'Message-ID': id }), writtenLetter({ 'Message-ID': id }, 'Друго.'));
    expect(await bed.read('forged')).toEqual({ kept: 2, away: false });
  });

  it('and more than one look takes are taken by the next ones', async () => {
    await server.put('more', ...Array.from({ length: 27 }, () => writtenLetter()));
    expect([await bed.read('more'), await bed.read('more'), await bed.read('more')].map(({ kept }) => kept)).toEqual([
      25, 2, 0,
    ]);
  });
});

describe('an answer to one of our mails', () => {
  it('of its reporter names the report, and changes nothing of it', async () => {
    const reporter = await bed.person();
    const { id, messageId } = await bed.mailed(reporter);
    const events = sql<{ n: number }>`select count(*)::int as n from signal_event where signal_id = ${id}`;
    const before = await bed.number(events);
    const from = `Demo <${reporter.email.toUpperCase()}>`;
    await server.put('reply', writtenLetter({ From: from, 'In-Reply-To': messageId }));
    await bed.read('reply');
    expect(await bed.letters()).toMatchObject([{ state: 'WAITING', about: id, fromReporter: true }]);
    expect(await bed.number(events)).toBe(before);
  });

  it('of anybody else names the report, and does not pass for the reporter’s', async () => {
    const { id, messageId } = await bed.mailed(await bed.person());
    const other = { From: 'x@demo.test', References: `<unknown@demo.test> ${messageId} <later@demo.test>` };
    await server.put('other', writtenLetter(other));
    await bed.read('other');
    expect(await bed.letters()).toMatchObject([{ about: id, fromReporter: false }]);
  });

  it('to the body in charge says so and waits for a clerk; answers to other mails do not', async () => {
    const reporter = await bed.person();
    const kinds = ['outside_report', 'outside_reminder', 'work_order', 'received'];
    for (const [index, kind] of kinds.entries()) {
      const { id, messageId } = await bed.mailed(reporter, 'op_kd', kind);
      await server.put(`body${String(index)}`, writtenLetter({ 'In-Reply-To': messageId }));
      await bed.read(`body${String(index)}`);
      const waits = (since: string) => bodyAnswerWaits(bed.database.fork(), id, since);
      const today = dayOf(new Date());
      expect([await waits(today), await waits(plusDays(today, 1))]).toEqual([kind.startsWith('outside'), false]);
      await sql`update letter set state = 'DISMISSED', decided_by = ${reporter.id}, decided_at = now()
        where about_signal_id = ${id}`.execute(bed.database.fork().getKysely());
      expect(await waits(today)).toBe(false);
    }
  });

  it('with two senders, or the reporter’s address as a name, is not of the reporter', async () => {
    const reporter = await bed.person();
    const { messageId } = await bed.mailed(reporter);
    const senders = [`"${reporter.email}" <x@demo.test>`, `x@demo.test, ${reporter.email}`];
    await server.put(
      'names',
      ...senders.map((From) => writtenLetter({ From, 'In-Reply-To': messageId, 'Message-ID': `<${From.length}@x>` })),
    );
    await bed.read('names');
    expect((await bed.letters()).map(({ fromReporter }) => fromReporter)).toEqual([false, false]);
  });
});

describe('what programs write', () => {
  it('is kept as automatic: out of office, lists, and our own mails in a loop', async () => {
    await server.put(
      'programs',
      writtenLetter({ 'Auto-Submitted': 'auto-replied', 'In-Reply-To': '<x@demo.test>' }),
      writtenLetter({ 'List-Id': '<news.demo.test>' }),
      writtenLetter({ From: `Сигнали <${ownAddress}>` }),
      withFiles([{ type: 'image/jpeg', name: 'a.jpg', content: await plain(70) }]).replace(
        'Subject',
        'Precedence: bulk\r\nSubject',
      ),
    );
    await bed.read('programs');
    expect(await states()).toEqual(['AUTOMATIC', 'AUTOMATIC', 'AUTOMATIC', 'AUTOMATIC']);
    expect((await bed.letters())[3]).toMatchObject({ photos: [], leftOut: 1 });
  });

  it('marks the mail that came back, and keeps nothing of the report', async () => {
    const reporter = await bed.person();
    const { messageId } = await bed.mailed(reporter);
    await server.put('returned', sampleReport({ messageId, recipient: reporter.email }));
    await bed.read('returned');
    expect(await bed.letters()).toMatchObject([{ state: 'RETURNED', body: '', sender: null, photos: [] }]);
    const bounced = sql<{ n: number }>`
      select count(*)::int as n from delivery where message_id = ${messageId} and state = 'BOUNCED'`;
    expect(await bed.number(bounced)).toBe(1);
  });

  it('about a mail that is not ours is automatic', async () => {
    await server.put('strange', sampleReport({ messageId: '<none@demo.test>', recipient: 'a@demo.test' }));
    await bed.read('strange');
    expect(await states()).toEqual(['AUTOMATIC']);
  });
});

describe('what cannot be read whole', () => {
  it('is kept with sender and subject when it has more than 30 MB', async () => {
    const file = Buffer.alloc(24 * 1024 * 1024);
    await server.put('large', withFiles([{ type: 'image/jpeg', name: 'a.jpg', content: file }]), writtenLetter());
    expect(await bed.read('large')).toEqual({ kept: 2, away: false });
    expect(await bed.letters()).toMatchObject([
      { problem: 'TOO_LARGE', sender: 'demo@demo.test', subject: 'Dupka', body: '', state: 'WAITING' },
      { problem: null },
    ]);
  });

  it.each([
    ['noise', Buffer.from('\u0001\u0002 no letter \ud800 at all'), 'UNREADABLE'],
    [
      'parts inside parts inside parts',
      Array.from(
        { length: 300 },
        (_, n) => `Content-Type: multipart/mixed; boundary="n${String(n)}"\r\n\r\n--n${String(n)}\r\n`,
      ).join(''),
      'UNREADABLE',
    ],
    ['headers without end', `From: a@demo.test\r\n${'X-A: b\r\n'.repeat(200_000)}\r\nтекст`, 'UNREADABLE'],
    [
      'a part without its end',
      writtenLetter({ 'Content-Type': 'multipart/mixed; boundary=b' }, '--b\r\nContent-Type: text/plain\r\n\r\nдума'),
      null,
    ],
    ['an unknown character set', writtenLetter({ 'Content-Type': 'text/plain; charset=x-none' }, 'dupka'), null],
    [
      'hostile headers',
      writtenLetter({
        From: `"\\"><script>" <a@demo.test>`,
        Subject: '=?UTF-8?Q?a=00b=0D=0ABcc:_x=E2=80=AE?=',
        'In-Reply-To': '<a\u0001@demo.test>'.repeat(3000),
      }),
      null,
    ],
  ])('%s waits for a look, and the letters after it are read', async (name, letter, problem) => {
    const user = `bad${String(name.length)}`;
    await server.put(user, letter, writtenLetter());
    expect(await bed.read(user)).toEqual({ kept: 2, away: false });
    expect(await bed.letters()).toMatchObject([{ state: 'WAITING', problem }, { problem: null }]);
  });

  it('says nothing that turns other words around or begins a line of its own', async () => {
    await server.put('turned', writtenLetter({ Subject: '=?UTF-8?Q?a=00b=0D=0ABcc:_x=E2=80=AE?=' }));
    await bed.read('turned');
    expect(await bed.letters()).toMatchObject([{ subject: 'ab Bcc: x' }]);
  });
});

describe('a mailbox that is away', () => {
  it('is said after three minutes, and its letters are read when it is back', async () => {
    const mailbox = server.mailbox('away');
    await server.put('away', writtenLetter());
    await server.away();
    expect(await bed.read('away')).toEqual({ kept: 0, away: true });
    expect(await bed.read('away')).toEqual({ kept: 0, away: true });
    const later = () => new Date(Date.now() + 181_000);
    expect(await lettersDegradation(bed.database, mailbox)).toEqual([]);
    const [words] = await lettersDegradation(bed.database, mailbox, later);
    expect(words).toMatch(/^letters: the mailbox \(LETTERS_IMAP_URL\) cannot be read since 20/);
    expect(words).not.toMatch(/secret|127\.0\.0\.1/);
    await server.again();
    expect(await bed.read('away')).toEqual({ kept: 1, away: false });
    expect(await lettersDegradation(bed.database, mailbox, later)).toEqual([]);
  });

  it('is one whose password is wrong or whose folder is missing, too', async () => {
    expect(await bed.read('who', { mailbox: server.mailbox('who', 'wrong') })).toEqual({ kept: 0, away: true });
    const mailbox = { ...server.mailbox('who'), folder: 'Няма' };
    expect(await bed.read('who', { mailbox })).toEqual({ kept: 0, away: true });
  });

  it('is nothing to say where none is configured', async () => {
    expect(await lettersDegradation(bed.database, undefined)).toEqual([]);
  });
});
