import { describe, expect, it } from 'vitest';
import { loadApiConfig } from './api-config.ts';
import { startWarnings } from './start-warnings.ts';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app@127.0.0.1/signals',
  APP_SECRET: 'Zb3k9QpW1xT7vM5nR8sL2yC6dF0gH4jA',
  DATA_FOLDER: '/var/lib/signali',
  PUBLIC_URL: 'https://signali.example.bg',
  SMTP_URL: 'smtp://mail.example.bg:587',
  MAIL_FROM: 'signali@example.bg',
};
const warned = (more: Readonly<Record<string, string>>) => startWarnings(loadApiConfig({ ...production, ...more }));

describe('production', () => {
  it('is warned that nobody is named to whom a weakness can be reported', () => {
    expect(warned({})).toEqual([expect.stringMatching(/^SECURITY_CONTACT is not set/)]);
    expect(warned({ SECURITY_CONTACT: 'mailto:security@example.bg' })).toEqual([]);
  });

  it.each(['silent', 'debug', 'trace'])('is warned of LOG_LEVEL=%s', (level) => {
    expect(warned({ SECURITY_CONTACT: 'mailto:security@example.bg', LOG_LEVEL: level })).toHaveLength(1);
  });

  it('alone is', () => {
    expect(warned({ NODE_ENV: 'development', LOG_LEVEL: 'debug' })).toEqual([]);
  });
});
