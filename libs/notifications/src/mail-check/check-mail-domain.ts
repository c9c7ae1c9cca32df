import { createPublicKey } from 'node:crypto';
import type { DkimKey } from '../smtp/dkim-key.ts';
import type { Answer, DomainRecords } from './domain-records.ts';
import { readTags } from './tag-list.ts';

/** One thing that was looked at, in words for the operator. */
export interface Finding {
  readonly about: 'MX' | 'SPF' | 'DKIM' | 'DMARC';
  /** `unknown`: DNS gave no answer */
  readonly verdict: 'good' | 'warning' | 'wrong' | 'unknown';
  readonly words: string;
}

type Said = Omit<Finding, 'about'>;

const good = (words: string): Said => ({ verdict: 'good', words });
const warning = (words: string): Said => ({ verdict: 'warning', words });
const wrong = (words: string): Said => ({ verdict: 'wrong', words });

/**
 * Asks DNS whether mails of a domain can be found genuine by those who receive them.
 * @param sender domain of MAIL_FROM, which is that of the envelope too
 * @param dkim the key that we sign with; undefined when we do not
 */
export async function checkMailDomain(
  records: DomainRecords,
  sender: string,
  dkim: DkimKey | undefined,
): Promise<readonly Finding[]> {
  const [mx, spf, key, dmarc] = await Promise.all([
    mailServersOf(records, sender),
    senderPolicyOf(records, sender),
    dkim ? publicKeyOf(records, dkim) : unsigned(),
    dmarcOf(records, sender, dkim?.domain ?? sender),
  ]);
  return [
    { about: 'MX', ...mx },
    { about: 'SPF', ...spf },
    { about: 'DKIM', ...key },
    { about: 'DMARC', ...dmarc },
  ];
}

/** Those that fit; what else stands at the name is of no concern. */
function fitting(answer: Answer<string>, start: RegExp): Answer<string> {
  const records = answer.kind === 'found' ? answer.records.filter((text) => start.test(text)) : [];
  return answer.kind !== 'found' ? answer : records.length > 0 ? { kind: 'found', records } : { kind: 'none' };
}

function silence(name: string, why: string): Said {
  return { verdict: 'unknown', words: `DNS gave no answer about ${name} (${why}): ask again, or another server.` };
}

async function mailServersOf(records: DomainRecords, domain: string): Promise<Said> {
  const answer = await records.mailServers(domain);
  switch (answer.kind) {
    case 'silent':
      return silence(domain, answer.why);
    case 'none':
      return wrong(`${domain} has no MX: returned mails and answers cannot arrive, and some servers refuse its mails.`);
    case 'found':
      return answer.records.every((exchange) => exchange === '' || exchange === '.')
        ? wrong(`${domain} says that it takes no mail (MX “.”): returned mails cannot arrive.`)
        : good(`${domain} takes mail at ${answer.records.map(shown).join(', ')}.`);
  }
}

async function senderPolicyOf(records: DomainRecords, domain: string): Promise<Said> {
  const answer = fitting(await records.texts(domain), /^v=spf1(?: |$)/i);
  if (answer.kind === 'silent') {
    return silence(domain, answer.why);
  }
  const [policy, second] = answer.kind === 'found' ? answer.records : [];
  if (policy === undefined) {
    return wrong(`${domain} has no SPF record. Add a TXT record such as “v=spf1 mx -all”, naming what sends for it.`);
  }
  if (second !== undefined) {
    return wrong(`${domain} has several SPF records, which counts as none: join them into one.`);
  }
  const terms = policy.toLowerCase().split(/\s+/);
  if (terms.some((term) => /^\+?all$/.test(term))) {
    return wrong(`The SPF record of ${domain} lets everybody send for it: end it with “-all” or “~all”.`);
  }
  if (!terms.some((term) => /^[-~]all$/.test(term) || term.startsWith('redirect='))) {
    return warning(`The SPF record of ${domain} says nothing of other senders: end it with “-all” or “~all”.`);
  }
  return good(`${shown(policy)} — whether it names your mail server is seen in a received mail (spf=pass).`);
}

async function unsigned(): Promise<Said> {
  return Promise.resolve(
    warning('We sign no mails (SMTP_DKIM_KEY_FILE is not set): your mail server has to, List-Unsubscribe included.'),
  );
}

async function publicKeyOf(records: DomainRecords, { domain, selector, key }: DkimKey): Promise<Said> {
  const name = `${selector}._domainkey.${domain}`;
  const ours = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  const wanted = `Add this TXT record: ${name}  “v=DKIM1; k=rsa; p=${ours}”`;
  const answer = await records.texts(name);
  if (answer.kind === 'silent') {
    return silence(name, answer.why);
  }
  const [record, second] = answer.kind === 'found' ? answer.records : [];
  if (record === undefined) {
    return wrong(`${name} has no key. ${wanted}`);
  }
  if (second !== undefined) {
    return wrong(`${name} has several TXT records; only one may be there.`);
  }
  const tags = readTags(record);
  const published = tags?.get('p')?.replaceAll(/\s/g, '');
  if (tags === undefined || published === undefined || (tags.get('k') ?? 'rsa') !== 'rsa') {
    return wrong(`${name} holds something else than a key of DKIM. ${wanted}`);
  }
  if (published === '') {
    return wrong(`${name} says that its key is withdrawn. Make a new key under another selector.`);
  }
  if (published !== ours) {
    return wrong(`${name} holds another key than SMTP_DKIM_KEY_FILE: every mail is found forged. ${wanted}`);
  }
  return (tags.get('t') ?? '').split(':').includes('y')
    ? warning(`${name} holds our key, marked as a trial (t=y): take the mark away once mails arrive.`)
    : good(`${name} holds our key.`);
}

/** Domains that may have the policy: the sender's and those above it, but no top-level domain. */
function above(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

async function dmarcOf(records: DomainRecords, sender: string, signer: string): Promise<Said> {
  for (const domain of above(sender)) {
    const name = `_dmarc.${domain}`;
    const answer = fitting(await records.texts(name), /^v\s*=\s*DMARC1\b/i);
    if (answer.kind === 'silent') {
      return silence(name, answer.why);
    }
    if (answer.kind === 'found') {
      return judged(name, answer.records, { sender, signer });
    }
  }
  return wrong(
    `${sender} has no DMARC record; large providers refuse such mails. Add a TXT record: _dmarc.${sender}  ` +
      '“v=DMARC1; p=none; rua=mailto:postmaster@…”, and “p=quarantine” once the reports show no surprise.',
  );
}

function judged(
  name: string,
  [record = '', second]: readonly string[],
  { sender, signer }: { readonly sender: string; readonly signer: string },
): Said {
  if (second !== undefined) {
    return wrong(`${name} has several DMARC records, which counts as none: leave one.`);
  }
  const tags = readTags(record);
  const policy = tags?.get('p')?.toLowerCase();
  if (tags === undefined || policy === undefined || !['none', 'quarantine', 'reject'].includes(policy)) {
    return wrong(`${name} cannot be read: it needs “v=DMARC1; p=none”, “p=quarantine” or “p=reject”.`);
  }
  if (tags.get('adkim')?.toLowerCase() === 's' && sender !== signer) {
    return wrong(`${name} wants signatures of ${sender} itself (adkim=s), and we sign as ${signer}.`);
  }
  return policy === 'none'
    ? warning(`${name} asks for nothing yet (p=none): “p=quarantine” once its reports show no surprise.`)
    : good(`${name} asks that forged mails be ${policy === 'reject' ? 'refused' : 'set aside'}.`);
}

/** What strangers wrote, for a terminal: no control characters, not endless. */
function shown(text: string): string {
  const plain = text.replaceAll(/[^\x20-\x7e]/g, '?');
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
}
