import { discover, isUnreachable, timeoutSeconds } from './provider-client.ts';
import type { SsoSettings } from './sso-settings.ts';

/** What is wrong with a provider: it does not answer, is not what it should be, or its keys cannot be read. */
export type ProviderProblem = 'unreachable' | 'notTheIssuer' | 'keysUnreadable';

/** What was found when the provider was last looked at. */
export interface ProviderLook {
  readonly at: Date;
  readonly problem: ProviderProblem | null;
  /** when its addresses and keys were last read by this process; null when they never were */
  readonly lastReadAt: Date | null;
}

/** Who asks more often gets the same answer: the screen is no way to make this machine ask another. */
const sameForMs = 10_000;
const longestKeys = 1_000_000;

/** Looks whether the configured provider can be used: the issuer of the configuration alone, never an address given. */
export class ProviderCheck {
  private latest: { readonly startedAt: number; readonly look: Promise<ProviderLook> } | undefined;
  private lastReadAt: Date | null = null;

  constructor(
    private readonly settings: SsoSettings,
    private readonly now: () => number = Date.now,
  ) {}

  /** Reads the provider's addresses and keys as a sign-in would, at most once in ten seconds. */
  look(): Promise<ProviderLook> {
    if (!this.latest || this.now() - this.latest.startedAt >= sameForMs) {
      this.latest = { startedAt: this.now(), look: this.ask() };
    }
    return this.latest.look;
  }

  private async ask(): Promise<ProviderLook> {
    const problem = await this.problem();
    const at = new Date(this.now());
    this.lastReadAt = problem === null ? at : this.lastReadAt;
    return { at, problem, lastReadAt: this.lastReadAt };
  }

  /** Keys are as safe as the issuer: a provider with TLS does not send this machine to an address without. */
  private encrypted(address = ''): string {
    if (this.settings.issuer.startsWith('https:') && !address.startsWith('https:')) {
      throw new Error('The keys of the provider are at an address without TLS.');
    }
    return address;
  }

  private async problem(): Promise<ProviderProblem | null> {
    let keysAt: string | undefined;
    try {
      keysAt = (await discover(this.settings)).serverMetadata().jwks_uri;
    } catch (cause) {
      return isUnreachable(cause) ? 'unreachable' : 'notTheIssuer';
    }
    try {
      return (await hasKeys(this.encrypted(keysAt))) ? null : 'keysUnreadable';
    } catch {
      return 'keysUnreadable';
    }
  }
}

async function hasKeys(address: string): Promise<boolean> {
  const answer = await fetch(address, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeoutSeconds * 1_000),
  });
  const text = answer.ok ? await answer.text() : '';
  const { keys } = JSON.parse(text.slice(0, longestKeys)) as { readonly keys?: unknown };
  return Array.isArray(keys) && keys.length > 0;
}
