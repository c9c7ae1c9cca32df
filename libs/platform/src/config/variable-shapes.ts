import { z } from 'zod';
import { type ProxyTrust, readProxyTrust } from '../http/index.ts';
import { readDatabaseAddress } from './database-address.ts';
import { parseNetworks } from './networks.ts';

/** `''` in an environment file means "not set". */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Unknown words are refused: `yes` must not silently mean no. */
export const flag = (fallback: boolean) =>
  z
    .enum(['true', '1', 'false', '0', ''], 'true or false')
    .optional()
    .transform((value) => (value === undefined || value === '' ? fallback : value === 'true' || value === '1'));

/** The address of a database, of one server or several. */
export const databaseUrl = z
  .string()
  .refine(
    (value) => readDatabaseAddress(value) !== undefined,
    'postgres://user:password@host:5432/database, several servers as host1:5432,host2:5432',
  );

/** See `readProxyTrust`. */
export const proxyTrust = z
  .string()
  .default('')
  .transform((setting, context): ProxyTrust => {
    const trust = readProxyTrust(setting);
    if (trust) {
      return trust;
    }
    context.addIssue(
      'the number of reverse proxies in front (such as 1), or their addresses or networks (such as 10.0.0.0/8)',
    );
    return z.NEVER;
  });

/** Clock times from the first until before the second, such as `08:00-20:00`; `24:00` is midnight. */
export const clockHours = (fallback: string) =>
  z
    .string()
    .optional()
    .transform((value, context) => {
      const [from = '', until = '', ...others] = (value === undefined || value === '' ? fallback : value).split('-');
      const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
      if (isTime(from) && isTime(until) && from < until && others.length === 0) {
        return { from, until };
      }
      context.addIssue('two clock times such as 08:00-20:00, the first one before the second');
      return z.NEVER;
    });

/** Comma-separated origins such as `https://localhost`; `none` for no origin at all. */
export const origins = (fallback: string) =>
  z.preprocess(
    (value) => {
      const text = typeof value === 'string' && value !== '' ? value : fallback;
      return text === 'none' ? [] : text.split(',').map((origin) => origin.trim());
    },
    z.array(z.string().regex(/^[a-z][a-z0-9+.-]*:\/\/[^/\s*]+$/, 'origins as scheme://host, separated by commas')),
  );

/** Addresses and networks, separated by commas. */
export const networks = z.string().transform((list, context) => {
  const parsed = parseNetworks(list);
  if (parsed) {
    return parsed;
  }
  context.addIssue({ code: 'custom', message: 'addresses and networks such as 10.1.0.0/16, separated by commas' });
  return z.NEVER;
});

/** What the stores know the native apps by: the api serves it to them, the worker names it to push services. */
export const nativeAppVariables = {
  /** team at Apple that publishes the iOS app */
  APPLE_TEAM_ID: optional(z.string().regex(/^[A-Z0-9]{10}$/)),
  /** name of both apps in their stores */
  NATIVE_APP_ID: z
    .string()
    .regex(/^[a-z][\w]*(\.[a-z][\w]*)+$/)
    .default('bg.obshtina.signali'),
};
