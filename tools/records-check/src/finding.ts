import type { Text } from './texts/index.ts';

/** One thing that was looked at, in words. `warning`: it works, but somebody should look at it. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'fault';
  readonly text: Text;
}

export const ok = (text: Text): Finding => ({ level: 'ok', text });
export const warning = (text: Text): Finding => ({ level: 'warning', text });
export const fault = (text: Text): Finding => ({ level: 'fault', text });

/** The words of a failure, for the end of a sentence. */
export function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
