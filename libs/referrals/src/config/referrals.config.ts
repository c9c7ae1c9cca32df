import { ConfigurationError, defineConfig, isLoopback, optional } from '@ns/platform';
import { z } from 'zod';

/** A service of the standard Open311 GeoReport v2, as the operator names it. */
export interface Open311Endpoint {
  /** base of the service, without a slash at the end */
  readonly url: string;
  readonly jurisdictionId: string | undefined;
  readonly apiKey: string | undefined;
  /** whether its list shows every request at once, so that what is not in it is not there */
  readonly listsAll: boolean;
}

/** How this municipality is known to the state's secure e-delivery (ССЕВ). */
export interface EdeliveryConfig {
  /** bases of both published services, without a slash at the end */
  readonly url: string;
  readonly blobsUrl: string;
  readonly keyFile: string;
  readonly certificateFile: string;
  /** authorities of the server; the machine's when left out */
  readonly authoritiesFile: string | undefined;
  /** object identifier and name under which our system is registered there */
  readonly oid: string;
  readonly client: string;
  /** the person in whose name the system works, where the registration wants one */
  readonly operator: string | undefined;
}

/** How referrals leave for other systems. Secrets are here and nowhere else. */
export interface ReferralChannelsConfig {
  readonly referralChannels: {
    /** by the name that a receiver's settings use */
    readonly open311: ReadonlyMap<string, Open311Endpoint>;
    readonly edelivery: EdeliveryConfig | undefined;
    /** of one exchange, milliseconds */
    readonly timeoutMs: number;
  };
}

const name = /^[a-z][a-z0-9-]{0,39}$/;

/** An address with https, or of this machine; without user, password and fragment. */
function isUsable(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(text))) &&
    url.username === '' &&
    url.password === '' &&
    url.hash === ''
  );
}
const address = z.string().refine(isUsable, 'an address with https:// and without user and password');

/** Pairs `name=value`, divided by commas. */
const pairs = (value: (text: string) => boolean, form: string) =>
  z.string().transform((list, context): ReadonlyMap<string, string> => {
    const found = list.split(',').map((entry) => {
      const [, key = '', text = ''] = /^([^=]*)=(.*)$/.exec(entry.trim()) ?? [];
      return [key, text] as const;
    });
    const named = new Map(found);
    if (named.size < found.length || found.some(([key, text]) => !name.test(key) || !value(text))) {
      context.addIssue({ code: 'custom', message: form });
      return z.NEVER;
    }
    return named;
  });

const variables = {
  REFERRALS_OPEN311_URLS: optional(pairs(isUsable, 'name=https://… divided by commas, each name once')),
  REFERRALS_OPEN311_KEYS: optional(
    pairs((text) => /^[\x21-\x7e]{1,200}$/.test(text), 'name=key divided by commas, each name once'),
  ),
  REFERRALS_OPEN311_COMPLETE: optional(z.string()),
  REFERRALS_EDELIVERY_URL: optional(address),
  REFERRALS_EDELIVERY_BLOBS_URL: optional(address),
  REFERRALS_EDELIVERY_KEY_FILE: optional(z.string()),
  REFERRALS_EDELIVERY_CERT_FILE: optional(z.string()),
  REFERRALS_EDELIVERY_CA_FILE: optional(z.string()),
  REFERRALS_EDELIVERY_OID: optional(z.string().regex(/^\d+(\.\d+){2,30}$/, 'numbers divided by points')),
  REFERRALS_EDELIVERY_CLIENT: optional(z.string().regex(/^[\w.-]{1,128}$/, 'letters, digits, points and hyphens')),
  REFERRALS_EDELIVERY_OPERATOR: optional(z.string().regex(/^\d{1,20}$/, 'digits')),
  REFERRALS_TIMEOUT_MS: z.coerce.number().int().min(1_000).max(300_000).default(30_000),
};
type Values = z.output<z.ZodObject<typeof variables>>;

export const referralChannelsConfig = defineConfig({
  variables,
  read: (env): ReferralChannelsConfig => ({
    referralChannels: { open311: open311Of(env), edelivery: edeliveryOf(env), timeoutMs: env.REFERRALS_TIMEOUT_MS },
  }),
});

function open311Of(env: Values): ReadonlyMap<string, Open311Endpoint> {
  const urls = env.REFERRALS_OPEN311_URLS ?? new Map<string, string>();
  const complete = (env.REFERRALS_OPEN311_COMPLETE ?? '').split(',').map((text) => text.trim());
  const named = (variable: string, names: Iterable<string>) => {
    const lost = [...names].find((each) => each !== '' && !urls.has(each));
    if (lost !== undefined) {
      throw new ConfigurationError(`${variable} names something that REFERRALS_OPEN311_URLS does not.`);
    }
  };
  named('REFERRALS_OPEN311_KEYS', env.REFERRALS_OPEN311_KEYS?.keys() ?? []);
  named('REFERRALS_OPEN311_COMPLETE', complete);
  return new Map(
    [...urls].map(([each, text]) => {
      const { origin, pathname, searchParams } = new URL(text);
      return [
        each,
        {
          url: `${origin}${pathname}`.replace(/\/+$/, ''),
          jurisdictionId: searchParams.get('jurisdiction_id') ?? undefined,
          apiKey: env.REFERRALS_OPEN311_KEYS?.get(each),
          listsAll: complete.includes(each),
        },
      ];
    }),
  );
}

function edeliveryOf(env: Values): EdeliveryConfig | undefined {
  if (env.REFERRALS_EDELIVERY_URL === undefined) {
    return undefined;
  }
  const base = (text: string) => text.replace(/\/+$/, '');
  return {
    url: base(env.REFERRALS_EDELIVERY_URL),
    blobsUrl: base(env.REFERRALS_EDELIVERY_BLOBS_URL ?? env.REFERRALS_EDELIVERY_URL),
    keyFile: given('REFERRALS_EDELIVERY_KEY_FILE', env.REFERRALS_EDELIVERY_KEY_FILE),
    certificateFile: given('REFERRALS_EDELIVERY_CERT_FILE', env.REFERRALS_EDELIVERY_CERT_FILE),
    authoritiesFile: env.REFERRALS_EDELIVERY_CA_FILE,
    oid: given('REFERRALS_EDELIVERY_OID', env.REFERRALS_EDELIVERY_OID),
    client: given('REFERRALS_EDELIVERY_CLIENT', env.REFERRALS_EDELIVERY_CLIENT),
    operator: env.REFERRALS_EDELIVERY_OPERATOR,
  };
}

function given(variable: string, value: string | undefined): string {
  if (value === undefined) {
    throw new ConfigurationError(`${variable} is needed with REFERRALS_EDELIVERY_URL.`);
  }
  return value;
}
