import { type BlockList } from 'node:net';
import { type ProxyTrust } from '../http/index.ts';

/** Configuration of the processes from the environment, parsed once and passed on. */
export interface AppConfig {
  readonly production: boolean;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly publicUrl: string;
    /** which hops of X-Forwarded-For are believed */
    readonly trustProxy: ProxyTrust;
    /** opens metrics and the details of readiness to other machines */
    readonly metricsToken: string | undefined;
    /** origins of the pages inside the native apps */ readonly nativeOrigins: readonly string[];
    readonly workerPort: number;
  };
  readonly database: {
    readonly url: string;
    /** the owner of the tables, who migrates them; the processes work as the role of `url` */
    readonly migrationUrl: string;
    readonly poolSize: number;
  };
  readonly redis: { readonly url: string } | undefined;
  /** `bounceSecret`: known to the mail server that reports returned mails; without it no reports are taken */
  readonly mail: {
    readonly smtpUrl: string | undefined;
    /** mails and their password may travel unencrypted to a server that offers no STARTTLS */
    readonly allowPlainText: boolean;
    readonly from: string;
    readonly bounceSecret: string | undefined;
    /** clock times between which the weekly news are written, from Monday on; `24:00` is midnight */
    readonly newsHours: { readonly from: string; readonly until: string };
  };
  /** notifications on devices (Web Push) */
  readonly push: {
    readonly enabled: boolean;
    /** VAPID key of P-256, base64url; undefined: derived from the secret */
    readonly privateKey: string | undefined;
    /** push services on this machine and in private networks are asked too; for tests */
    readonly localServices: boolean;
  };
  /** who keeps the service running and hears of certificates that end; nobody is written to without it */
  readonly operator: { readonly email: string; readonly language: 'BG' | 'EN' } | undefined;
  /** content of `/.well-known/` for other programs; undefined or empty: absent */
  readonly wellKnown: {
    /** address for reports of weaknesses, `mailto:` or `https:` */
    readonly securityContact: string | undefined;
    /** SHA-256 fingerprints of the certificates that sign the Android app */
    readonly androidFingerprints: readonly string[];
    /** team at Apple that publishes the iOS app */
    readonly appleTeam: string | undefined;
    /** name of both native apps in their stores */
    readonly appId: string;
  };
  readonly municipality: {
    /** first value, until the municipality edits it; undefined: that of the set-up file */
    readonly nameBg: string | undefined;
    readonly nameEn: string | undefined;
    readonly referencePrefix: string;
    /**
     * Calendar months from receipt to the statutory term (АПК; to be confirmed by a lawyer); first value, until the
     * municipality edits it.
     */
    readonly statutoryMonths: number | undefined;
  };
  /** Root secret; every use derives its own key from it. */
  readonly secret: string;
  readonly dataFolder: string;
  readonly webFolder: string;
  /** departments, categories and settlements of the municipality, read when the schema is migrated */
  readonly seedFile: string;
  /** sentences from which the suggestion of categories learns, read at the first suggestion */
  readonly categoryTrainingFile: string;
  readonly demoAccounts: boolean;
  /** secret of a token for BI tools that exists only with demo accounts */
  readonly demoApiToken: string | undefined;
  readonly map: MapConfig;
  /** how many signals one account may send; 0: any number */
  readonly submissions: { readonly perHour: number; readonly perDay: number };
  /** how many live connections one client address and one account may hold open; 0: any number */
  readonly live: { readonly socketsPerAddress: number; readonly socketsPerAccount: number };
  /** accounts that one client network may ask for in an hour */
  readonly registrationsPerHour: number;
  readonly accounts: {
    /** roles that must have a second factor */
    readonly secondFactorRoles: readonly string[];
    /** minutes without use after which a session of the staff ends; 0: only with its lifetime */
    readonly staffIdleMinutes: number;
    /** whether staff sign in with passwords and mailed codes; without them only by single sign-on */
    readonly staffPasswords: boolean;
    /** how long entries of the audit are kept */
    readonly auditDays: number;
  };
  /** undefined: staff sign in here only */
  readonly singleSignOn: SingleSignOnConfig | undefined;
  readonly uploads: UploadConfig;
  readonly records: RecordsConfig;
}

/** The provider by which staff sign in (OpenID Connect), and what its claims mean here. */
export interface SingleSignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** undefined for a client without a secret, which PKCE alone protects */
  readonly clientSecret: string | undefined;
  /** separated by blanks */
  readonly scopes: string;
  /** path of the claim whose values decide the role, such as `groups` or `realm_access.roles` */
  readonly roleClaim: string;
  /** `value=ROLE`, separated by semicolons; the first that fits counts */
  readonly roles: string;
  /** path of the claim with codes of departments; undefined where departments are kept here */
  readonly departmentsClaim: string | undefined;
  /** the provider sends no `email_verified`, and its addresses are given by the municipality itself */
  readonly emailsVerified: boolean;
}

/** How much photos may take. */
export interface UploadConfig {
  /** of one account, as sent */
  readonly bytesPerDay: number;
  /** free space of the data folder below which no photo is taken */
  readonly diskReserveBytes: number;
}

/** Where the ground of the map comes from; with none of the three addresses it is plain and nobody else is asked. */
export interface MapConfig {
  /** one file of vector tiles (PMTiles), served by the api */
  readonly tilesFile: string | undefined;
  readonly styleUrl: string | undefined;
  /** picture tiles, with `{z}`, `{x}` and `{y}` */
  readonly tileUrl: string | undefined;
  readonly attribution: { readonly text: string; readonly url: string | null };
  /** further addresses that a style fetches from */
  readonly origins: readonly string[];
}

/** How this municipality's records system is reached and how its numbers look. */
export interface RecordsConfig {
  readonly profile: 'seos' | 'rest' | 'builtin';
  readonly url: string | undefined;
  readonly our: RecordsParty;
  readonly peer: RecordsParty;
  readonly keyFile: string | undefined;
  readonly certificateFile: string | undefined;
  readonly peerCertificateFile: string | undefined;
  /**
   * for mutual TLS; the pair that signs is shown when there is none of its own, the machine's authorities count when
   * none are given
   */
  readonly tls: {
    readonly keyFile: string | undefined;
    readonly certificateFile: string | undefined;
    readonly authoritiesFile: string | undefined;
  };
  /** how a vendor's web service knows us, beyond a client certificate; neither for one that asks for nothing */
  readonly credentials: RecordsCredentials | undefined;
  readonly allowSha1: boolean;
  /** who may post to `/seos`; undefined: everybody, as far as the signature is right */
  readonly pushNetworks?: BlockList | undefined;
  readonly timeoutMs: number;
  readonly index: string;
  readonly documentKind: string;
  /** kind of the document that contains the decision */
  readonly decisionKind: string;
}

/** What proves to a vendor's web service who we are. */
export type RecordsCredentials =
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** One side of the message exchange: ЕИК/БУЛСТАТ, name and braced GUID. */
export interface RecordsParty {
  readonly identifier: string;
  readonly name: string;
  readonly guid: string;
}
