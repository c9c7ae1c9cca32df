import type { Fault as RecordsFault } from '@ns/records-simulator';
import type { MailFault } from '../mail/mail-faults.ts';
import type { LineState } from '../proxy/tcp-proxy.ts';
import type { LineName, ProcessName } from '../test-bed/lines.ts';

/** Something that goes wrong on purpose; durations in milliseconds. */
export type Fault =
  /**
   * With `slowMs` the lines of the processes are slow before it: what is under way takes long, and the kill strikes in
   * the middle of it.
   */
  | { readonly kind: 'kill'; readonly processes: readonly ProcessName[]; readonly slowMs: number }
  | { readonly kind: 'freeze'; readonly process: ProcessName; readonly ms: number }
  /** `slowMs` as with a kill, for the lines of everybody to the database */
  | { readonly kind: 'postgres stop'; readonly slowMs: number }
  /** of the pair: changes wait until the primary goes on alone */
  | { readonly kind: 'standby stop' }
  | { readonly kind: 'redis flush' }
  | { readonly kind: 'redis restart'; readonly ms: number }
  | {
      readonly kind: 'records';
      readonly faults: readonly RecordsFault[];
      readonly probability: number;
      readonly ms: number;
    }
  | { readonly kind: 'mail'; readonly faults: readonly MailFault[]; readonly probability: number; readonly ms: number }
  | {
      readonly kind: 'line';
      readonly line: LineName;
      readonly state: Exclude<LineState, { kind: 'open' }> | { readonly kind: 'cut' };
      readonly ms: number;
    }
  | { readonly kind: 'clients cut' };

/** A fault and the moment it starts: the number of accepted signals. */
export interface PlannedFault {
  readonly number: number;
  readonly after: number;
  readonly fault: Fault;
}

/** One line about a fault, for logs. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'kill':
      return `kill -9 ${fault.processes.join(' and ')}${slowly(fault.slowMs)}`;
    case 'freeze':
      return `freeze ${fault.process} for ${seconds(fault.ms)}`;
    case 'postgres stop':
      return `PostgreSQL: immediate stop and start${slowly(fault.slowMs)}`;
    case 'standby stop':
      return 'PostgreSQL: the standby is stopped and made anew';
    case 'redis flush':
      return 'Redis: FLUSHALL';
    case 'redis restart':
      return `Redis: killed, empty again after ${seconds(fault.ms)}`;
    case 'records':
      return (
        `records system: ${fault.faults.join(', ')} (${String(Math.round(fault.probability * 100))} %) for ` +
        `${seconds(fault.ms)}`
      );
    case 'mail':
      return (
        `mail server: ${fault.faults.join(', ')} (${String(Math.round(fault.probability * 100))} %) for ` +
        `${seconds(fault.ms)}`
      );
    case 'line':
      return `${fault.line}: ${fault.state.kind}${fault.state.kind === 'cut' ? '' : ` for ${seconds(fault.ms)}`}`;
    case 'clients cut':
      return 'all live clients lose their connections';
  }
}

function slowly(ms: number): string {
  return ms === 0 ? '' : `, lines slow by ${String(ms)} ms before`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
