import { describe, expect, it } from 'vitest';
import { neededPorts, readPlan } from './settings.ts';

describe('what npm start runs', () => {
  it('is everything, with demo accounts, when nothing is given', () => {
    const plan = readPlan('/workspace', {});
    expect(neededPorts(plan)).toEqual(['http', 'worker', 'postgres', 'smtp', 'mailbox', 'records']);
    expect(plan.demoAccounts).toBe(true);
    expect(plan.dataFolder).toBe('/workspace/.data');
  });

  it('leaves out every service that exists elsewhere', () => {
    const plan = readPlan('/workspace', {
      DATABASE_URL: 'postgres://db/x',
      SMTP_URL: 'smtp://mail',
      RECORDS_PROFILE: 'builtin',
    });
    expect(neededPorts(plan)).toEqual(['http', 'worker']);
  });

  it('never makes demo accounts in production or in a database of somebody else', () => {
    expect(readPlan('/workspace', { NODE_ENV: 'production' }).demoAccounts).toBe(false);
    expect(readPlan('/workspace', { DATABASE_URL: 'postgres://db/x' }).demoAccounts).toBe(false);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readPlan('/workspace', { PORT: '', DATABASE_URL: '' })).toMatchObject({
      ports: { http: 3000 },
      databaseUrl: undefined,
    });
  });

  it('refuses a port that is none, naming the variable', () => {
    expect(() => readPlan('/workspace', { PORT: 'http' })).toThrow('PORT must be a number');
  });
});
