import { parseArgs } from 'node:util';
import { ConfigurationError } from '@ns/platform';

export const setUpUsage = `usage: signali-setup --url https://… --mail smtp://… --operator <address> [options]
  --installation <name>     signali without it; a–z, 0–9, “-” and “_”
  --from <sender>           of mails; „Сигнали <signali@the host of --url>“ without it
  --records <profile>       builtin without it (numbers of our own); seos, rest with --settings; simulator for a trial
  --settings <file>         further settings, NAME=value on each line (tools/docs/configuration.md)
  --database <postgres://>  of its owner, empty; without it roles and database are made in the PostgreSQL of the machine
  --admin <address>         of the first administrator; --operator without it
  --municipality <file>     what makes the municipality (signali setup-file); the files that it names lie next to it
  --solo                    api and worker in one process, on a port of its own
It asks nothing, and what is there already stays: run it again to go on where it was.`;

/** What somebody wants to have set up. */
export interface Wishes {
  readonly installation: string;
  readonly url: string;
  readonly mail: string;
  readonly operator: string;
  readonly from: string;
  readonly admin: string;
  readonly records: 'builtin' | 'seos' | 'rest' | 'simulator';
  readonly settings: string | undefined;
  readonly database: string | undefined;
  readonly municipality: string | undefined;
  readonly solo: boolean;
}

const text = { type: 'string' } as const;
const profiles = ['builtin', 'seos', 'rest', 'simulator'] as const;

/** @throws ConfigurationError with the usage, or with what is wrong */
export function readWishes(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: {
      installation: { ...text, default: 'signali' },
      url: text,
      mail: text,
      operator: text,
      from: text,
      records: { ...text, default: 'builtin' },
      settings: text,
      database: text,
      admin: text,
      municipality: text,
      solo: { type: 'boolean', default: false },
    },
  });
  const { installation, url, mail, operator, settings, database, municipality, solo } = values;
  const records = profiles.find((profile) => profile === values.records);
  if (url === undefined || mail === undefined || operator === undefined || records === undefined) {
    throw new ConfigurationError(setUpUsage);
  }
  const address = URL.parse(url);
  const problems = [
    !/^[a-z0-9][a-z0-9_-]*$/.test(installation) && '--installation: has other characters than a–z, 0–9, “-” and “_”',
    (address?.protocol !== 'https:' || address.pathname !== '/') &&
      '--url: an address with https:// and without a path',
    !/^smtps?:$/.test(URL.parse(mail)?.protocol ?? '') && '--mail: an address with smtp:// or smtps://',
    database !== undefined &&
      !/^postgres(ql)?:\/\/[^/@]+@/.test(database) &&
      '--database: postgres://owner:…@host/name',
    records === 'simulator' &&
      installation !== 'signali' &&
      '--records simulator: is for the only installation of a machine, without --installation',
    (records === 'seos' || records === 'rest') &&
      settings === undefined &&
      `--records ${records}: needs --settings with RECORDS_…`,
  ].filter((problem) => problem !== false);
  if (problems.length > 0 || !address) {
    throw new ConfigurationError(problems.join('\n'));
  }
  return {
    installation,
    mail,
    operator,
    records,
    settings,
    database,
    municipality,
    solo,
    url: address.origin,
    from: values.from ?? `Сигнали <signali@${address.hostname}>`,
    admin: values.admin ?? operator,
  };
}
