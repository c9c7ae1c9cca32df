import { type CertificateTerm, certificateTerms, certificateText, keyProblems, type RecordsConfig } from '@ns/records';
import { fault, type Finding, ok, warning } from './finding.ts';
import { textOf } from './texts/index.ts';

/** Looks at every key and certificate that the exchange uses, those of the connection included. @param now for tests */
export async function checkCertificates(config: RecordsConfig, now: Date = new Date()): Promise<Finding[]> {
  const problems = await keyProblems(config, now);
  const look = await certificateTerms(config, () => now);
  const blamed = new Set(problems.map(({ variable }) => variable));
  return [
    ...problems.map(({ variable, sentence }) => fault(textOf('ofSetting', { variable, sentence }))),
    ...(await look()).filter(({ variable }) => !blamed.has(variable)).map(findingOf),
    ...(problems.length === 0 ? ownPairs(config) : []),
  ];
}

function findingOf(term: CertificateTerm): Finding {
  const text = certificateText(term);
  switch (term.state) {
    case 'VALID':
      return ok(text);
    case 'ENDS_SOON':
    case 'RENEWED':
      return warning(text);
    case 'EXPIRED':
    case 'NOT_YET_VALID':
    case 'UNREADABLE':
      return fault(text);
  }
}

function ownPairs({ profile, tls }: RecordsConfig): Finding[] {
  return profile === 'seos' || tls.keyFile !== undefined ? [ok(textOf('keysFit'))] : [];
}
