import type { Progress } from './embedded/plan.ts';
import type { RunningSystem } from './embedded/system.ts';
import { inEveryLanguage, textOf } from './embedded/texts/index.ts';

const demoAccounts = [
  ['admin@demo.test', 'role.administrator'],
  ['dispatcher@demo.test', 'role.dispatcher'],
  ['auditor@demo.test', 'role.auditor'],
  ['manager@demo.test', 'role.manager'],
  ['clerk.op_kd@demo.test', 'role.clerk'],
  ['clerk.ecology@demo.test', 'role.clerk'],
  ['head.ecology@demo.test', 'role.head'],
  ['citizen@demo.test', 'role.citizen'],
] as const;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Writes one line per finished step, and one while something has been going on for long. */
export function progressOn(output: NodeJS.WritableStream, begun: number): Progress {
  return (what) => {
    const words = inEveryLanguage(what);
    const started = Date.now();
    const patience = setInterval(() => output.write(`  … ${words} (${seconds(started)})\n`), 10_000);
    return () => {
      clearInterval(patience);
      output.write(`  ✓ ${seconds(begun).padStart(7)}  ${words}\n`);
    };
  };
}

/** The addresses and accounts shown when everything is ready. */
export function readyText(system: RunningSystem, begun: number): string {
  const { plan, mailbox, records } = system;
  const site = process.env['PUBLIC_URL']?.replace(/\/$/, '') ?? `http://127.0.0.1:${String(plan.ports.http)}`;
  const local = (port: number): string => `http://127.0.0.1:${String(port)}/`;
  const rows: [string, string][] = [
    [`${site}/`, inEveryLanguage(textOf('page.citizens'))],
    [`${site}/console/`, inEveryLanguage(textOf('page.staff'))],
    [`${site}/graphql`, 'GraphQL'],
  ];
  if (mailbox) {
    rows.push([local(plan.ports.mailbox), inEveryLanguage(textOf('page.mailbox'))]);
  }
  if (records) {
    rows.push([local(plan.ports.records), inEveryLanguage(textOf('page.records'))]);
  }
  const lines = [
    '',
    inEveryLanguage(textOf('ready', { time: seconds(begun) })),
    '',
    ...rows.map(([url, what]) => `  ${url.padEnd(32)} ${what}`),
  ];
  if (plan.demoAccounts) {
    lines.push('', `${inEveryLanguage(textOf('demoAccounts'))}: Nespeshni-2026!`, '');
    lines.push(...demoAccounts.map(([email, role]) => `  ${email.padEnd(32)} ${inEveryLanguage(textOf(role))}`));
    lines.push('', `${inEveryLanguage(textOf('apiToken'))} (Authorization: Bearer …): ${system.apiToken ?? ''}`);
  }
  lines.push('', `${inEveryLanguage(textOf('dataFolder'))}: ${plan.dataFolder}`, inEveryLanguage(textOf('stop')), '');
  return lines.join('\n');
}
