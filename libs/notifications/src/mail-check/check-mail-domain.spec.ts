import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DnsReply, TinyDnsServer } from '../testing/tiny-dns-server.ts';
import { checkMailDomain, type Finding } from './check-mail-domain.ts';
import { askedFromDns } from './domain-records.ts';

const dns = await TinyDnsServer.start();
const sender = 'mail.demo.test';
const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const dkim = { domain: sender, selector: 'signali2026', key };
const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
const names = {
  mx: `MX ${sender}`,
  spf: `TXT ${sender}`,
  dkim: `TXT signali2026._domainkey.${sender}`,
  dmarc: `TXT _dmarc.${sender}`,
  above: 'TXT _dmarc.demo.test',
};

beforeEach(() => {
  dns.replies.clear();
  dns.replies.set(names.mx, { mailServers: ['mx.demo.test'] });
  dns.replies.set(names.spf, { texts: ['some-site-verification=1', 'v=spf1 mx -all'] });
  dns.replies.set(names.dkim, { texts: [`v=DKIM1; k=rsa; p=${publicKey}`] });
  dns.replies.set(names.dmarc, { texts: ['v=DMARC1; p=reject; rua=mailto:postmaster@demo.test'] });
});

const found = (signing = dkim, server = dns.address) => checkMailDomain(askedFromDns(server), sender, signing);
const about = async (what: Finding['about'], signing?: typeof dkim) =>
  (await found(signing)).find((finding) => finding.about === what);

describe('the records of the sender’s domain', () => {
  it('are all found good', async () => {
    expect((await found()).map(({ about: what, verdict }) => [what, verdict])).toEqual([
      ['MX', 'good'],
      ['SPF', 'good'],
      ['DKIM', 'good'],
      ['DMARC', 'good'],
    ]);
  });

  it('are all missed, each with what to add', async () => {
    dns.replies.clear();
    const all = await found();
    expect(all.map(({ verdict }) => verdict)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
    const words = all.map((finding) => finding.words).join('\n');
    for (const wanted of ['has no MX', '“v=spf1 mx -all”', `p=${publicKey}`, `_dmarc.${sender}  “v=DMARC1`]) {
      expect(words).toContain(wanted);
    }
  });

  it.each<[Finding['about'], string, DnsReply, Finding['verdict'], string]>([
    ['MX', names.mx, { mailServers: [''] }, 'wrong', 'takes no mail'],
    ['SPF', names.spf, { texts: ['v=spf1 mx -all', 'v=spf1 a -all'] }, 'wrong', 'several SPF records'],
    ['SPF', names.spf, { texts: ['v=spf1 +all'] }, 'wrong', 'lets everybody send'],
    ['SPF', names.spf, { texts: ['v=spf1 mx ?all'] }, 'warning', 'says nothing of other senders'],
    ['SPF', names.spf, { texts: ['v=spf10 mx -all'] }, 'wrong', 'no SPF record'],
    ['SPF', names.spf, { texts: ['v=spf1 redirect=_spf.demo.test'] }, 'good', 'redirect='],
    ['DKIM', names.dkim, { texts: ['v=DKIM1; p='] }, 'wrong', 'withdrawn'],
    ['DKIM', names.dkim, { texts: ['v=DKIM1; p=AAAA'] }, 'wrong', 'another key than SMTP_DKIM_KEY_FILE'],
    ['DKIM', names.dkim, { texts: [`v=DKIM1; k=ed25519; p=${publicKey}`] }, 'wrong', 'something else'],
    ['DKIM', names.dkim, { texts: [`v=DKIM1; t=y; p=${publicKey}`] }, 'warning', 't=y'],
    ['DKIM', names.dkim, { texts: ['v=DKIM1; p=A', 'v=DKIM1; p=B'] }, 'wrong', 'several TXT records'],
    ['DMARC', names.dmarc, { texts: ['v=DMARC1; p=none'] }, 'warning', 'p=none'],
    ['DMARC', names.dmarc, { texts: ['v=DMARC1; p=what'] }, 'wrong', 'cannot be read'],
    ['DMARC', names.dmarc, { texts: ['v=DMARC1; p=reject', 'v=DMARC1; p=none'] }, 'wrong', 'several DMARC records'],
  ])('%s: %s %j is %s', async (what, name, reply, verdict, words) => {
    dns.replies.set(name, reply);
    const finding = await about(what);
    expect(finding).toMatchObject({ verdict, words: expect.stringContaining(words) as string });
  });

  it('have the policy of the domain above, whose demand for exact signatures is heard', async () => {
    dns.replies.delete(names.dmarc);
    dns.replies.set(names.above, { texts: ['v=DMARC1; p=quarantine; adkim=s'] });
    expect(await about('DMARC')).toMatchObject({ verdict: 'good' });
    dns.replies.set('TXT signali2026._domainkey.demo.test', { texts: [`v=DKIM1; p=${publicKey}`] });
    expect(await about('DMARC', { ...dkim, domain: 'demo.test' })).toMatchObject({ verdict: 'wrong' });
  });

  it('without a key of ours say that the mail server has to sign', async () => {
    const unsigned = await checkMailDomain(askedFromDns(dns.address), sender, undefined);
    expect(unsigned.find((finding) => finding.about === 'DKIM')).toMatchObject({ verdict: 'warning' });
  });
});

describe('a DNS server', () => {
  it('that does not answer, fails or is not there is said to be so, not that records are missing', async () => {
    for (const reply of ['silence', { code: 2 }] as const) {
      Object.values(names).forEach((name) => dns.replies.set(name, reply));
      expect((await found()).map(({ verdict }) => verdict)).toEqual(Array.from({ length: 4 }, () => 'unknown'));
    }
    expect((await found(dkim, '127.0.0.1:1')).map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 4 }, () => 'unknown'),
    );
  }, 60_000);

  it('that sends what is no answer is not believed', async () => {
    const hostile: readonly ((question: Buffer) => readonly Buffer[])[] = [
      () => [Buffer.alloc(0), Buffer.from([1]), Buffer.alloc(512, 255)],
      // Another question's number: somebody else guesses.
      (question) => [Buffer.concat([Buffer.from([question[0] ?? 0, 255 - (question[1] ?? 0)]), question.subarray(2)])],
      // A name that points at itself, and a record longer than the packet.
      (question) => {
        const head = Buffer.from([...question.subarray(0, 2), 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0]);
        const loop = Buffer.from([0xc0, 12, 0, 16, 0, 1]);
        const record = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, 255, 255, 5, 65]);
        return [Buffer.concat([head, loop]), Buffer.concat([head, question.subarray(12), record])];
      },
    ];
    for (const raw of hostile) {
      dns.replies.set(names.spf, { raw });
      expect(await about('SPF')).toMatchObject({ verdict: 'unknown' });
    }
  }, 60_000);

  it('that holds control characters and endless texts does not reach the terminal with them', async () => {
    dns.replies.set(names.spf, { texts: [`v=spf1 \u001b[2J\u0007 ${'include:a.demo.test '.repeat(40)} -all`] });
    const finding = await about('SPF');
    expect(finding?.verdict).toBe('good');
    expect(finding?.words).not.toMatch(/[\u0000-\u001f\u007f]/);
    expect(finding?.words.length).toBeLessThan(450);
    dns.replies.set(names.mx, { mailServers: ['\u001b[31mmx.demo.test'] });
    expect((await about('MX'))?.words).not.toMatch(/[\u0000-\u001f\u007f]/);
  });
});
