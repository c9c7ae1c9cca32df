import { type Progress } from './embedded/plan.ts';
import { type RunningSystem } from './embedded/system.ts';

const demoAccounts = [
  ['admin@demo.test', 'администратор', 'administrator'],
  ['dispatcher@demo.test', 'деловодство', 'dispatcher'],
  ['auditor@demo.test', 'одитор', 'auditor'],
  ['manager@demo.test', 'ръководител', 'manager'],
  ['clerk.op_kd@demo.test', 'служител', 'clerk'],
  ['clerk.ecology@demo.test', 'служител', 'clerk'],
  ['citizen@demo.test', 'гражданин', 'citizen'],
] as const;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Writes one line per finished step, and one while something has been going on for long. */
export function progressOn(output: NodeJS.WritableStream, begun: number): Progress {
  return ({ bg, en }) => {
    const started = Date.now();
    const patience = setInterval(() => output.write(`  … ${bg} · ${en} (${seconds(started)})\n`), 10_000);
    return () => {
      clearInterval(patience);
      output.write(`  ✓ ${seconds(begun).padStart(7)}  ${bg} · ${en}\n`);
    };
  };
}

/** The addresses and accounts shown when everything is ready. */
export function readyText(system: RunningSystem, begun: number): string {
  const { plan, mailbox, records } = system;
  const site = process.env['PUBLIC_URL']?.replace(/\/$/, '') ?? `http://127.0.0.1:${String(plan.ports.http)}`;
  const local = (port: number): string => `http://127.0.0.1:${String(port)}/`;
  const rows: [string, string, string][] = [
    [`${site}/`, 'за гражданите', 'citizen portal'],
    [`${site}/console/`, 'за служителите', 'staff console'],
    [`${site}/graphql`, 'GraphQL', 'GraphQL'],
  ];
  if (mailbox) {
    rows.push([local(plan.ports.mailbox), 'изпратените имейли', 'mailbox']);
  }
  if (records) {
    rows.push([local(plan.ports.records), 'деловодна система (симулатор)', 'records simulator']);
  }
  const lines = [
    '',
    `Готово за ${seconds(begun)} · ready in ${seconds(begun)}`,
    '',
    ...rows.map(([url, bg, en]) => `  ${url.padEnd(32)} ${bg === en ? bg : `${bg} · ${en}`}`),
  ];
  if (plan.demoAccounts) {
    lines.push('', 'Демо профили, парола · demo accounts, password: Nespeshni-2026!', '');
    lines.push(...demoAccounts.map(([email, bg, en]) => `  ${email.padEnd(32)} ${bg} · ${en}`));
    lines.push('', `Токен за BI · BI token (Authorization: Bearer …): ${system.apiToken ?? ''}`);
  }
  lines.push(
    '',
    `Данни и дневници · data and logs: ${plan.dataFolder}`,
    'Ctrl-C спира всичко · Ctrl-C stops everything',
    '',
  );
  return lines.join('\n');
}
