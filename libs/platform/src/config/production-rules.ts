import { isLoopback } from '../http/index.ts';

/** The settings that production is particular about. */
export interface ProductionSettings {
  readonly APP_SECRET: string;
  readonly PUBLIC_URL?: string | undefined;
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM: string;
  readonly RECORDS_PROFILE: 'seos' | 'rest' | 'builtin';
  readonly RECORDS_URL?: string | undefined;
  readonly OIDC_ISSUER?: string | undefined;
  readonly WEB_PUSH_LOCAL_SERVICES?: boolean;
}

const fewestDifferentCharacters = 10;

/**
 * What must not be so with NODE_ENV=production, one line for each, beginning with the variable's name. Values are left
 * out: they may be secrets.
 */
export function productionProblems(settings: ProductionSettings): readonly string[] {
  const { PUBLIC_URL, SMTP_URL, MAIL_FROM, RECORDS_PROFILE, RECORDS_URL, OIDC_ISSUER } = settings;
  const problems = [
    isGuessable(settings.APP_SECRET) && 'APP_SECRET: is guessable; make one with `openssl rand -base64 48`',
    !PUBLIC_URL && 'PUBLIC_URL: is missing; links in mails and cookies need the public address',
    PUBLIC_URL && !PUBLIC_URL.startsWith('https:') && 'PUBLIC_URL: must begin with https:',
    !SMTP_URL && 'SMTP_URL: is missing; without mail nobody can register',
    /@demo\.test\b/i.test(MAIL_FROM) && 'MAIL_FROM: is the sender of the demonstration; name an address of yours',
    RECORDS_PROFILE !== 'builtin' &&
      RECORDS_URL?.startsWith('http:') &&
      !isLoopback(RECORDS_URL) &&
      'RECORDS_URL: must begin with https: (http: only on this machine)',
    settings.WEB_PUSH_LOCAL_SERVICES &&
      'WEB_PUSH_LOCAL_SERVICES: is for tests; devices could name addresses inside your network',
    OIDC_ISSUER?.startsWith('http:') && 'OIDC_ISSUER: must begin with https:',
  ];
  return problems.filter((problem) => typeof problem === 'string' && problem !== '').map((line) => `  ${String(line)}`);
}

/** Few different characters, or a piece written again and again. */
function isGuessable(secret: string): boolean {
  return new Set(secret).size < fewestDifferentCharacters || isRepetition(secret);
}

function isRepetition(text: string): boolean {
  return Array.from({ length: Math.floor(text.length / 2) }, (_, index) => index + 1).some((period) =>
    [...text].every((letter, index) => index < period || letter === text[index - period]),
  );
}
