import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { Mails } from './mails.ts';

const sample = (kind: string, subject: string) => ({
  __typename: 'MailSample',
  kind,
  label: `Вид ${kind}`,
  subject,
  text: 'Текст',
  html: `<p>${subject}</p><script>document.title = 'x'</script>`,
});
const samples = (variables: { language: string }) => ({
  mailSamples: [
    sample('received', `Приехме ${variables.language}`),
    sample('resolved', `Изпълнен ${variables.language}`),
  ],
});
const show = async (answer: object) => {
  const form = await showForm(Mails, { MailSamples: samples, SendSampleMail: () => ({ sendSampleMail: answer }) });
  const subject = () => form.host.querySelector('[data-testid=mail-subject]')?.textContent;
  await expect.poll(subject).toBe('Приехме BG');
  return { ...form, subject };
};

describe('the mails of the municipality', () => {
  it('are shown one by one in either language, in a frame that may do nothing', async () => {
    const { host, fixture, subject } = await show({});
    host.querySelectorAll<HTMLElement>('[data-testid=mail-kind]')[1]?.click();
    await fixture.whenStable();
    expect(subject()).toBe('Изпълнен BG');
    expect(host.querySelector('iframe')?.getAttribute('sandbox')).toBe('');
    host.querySelector<HTMLElement>('mat-button-toggle:last-of-type button')?.click();
    await expect.poll(subject).toBe('Изпълнен EN');
  });

  it('are sent to oneself as shown, and a refusal stands beside the button', async () => {
    const refusal = {
      __typename: 'ActionNotAvailableError',
      code: 'ACTION_NOT_AVAILABLE',
      message: 'Опитайте по-късно.',
    };
    const { host, sent } = await show(refusal);
    host.querySelector<HTMLElement>('section button')?.click();
    await expect.poll(() => host.querySelector('ns-problem')?.textContent).toContain('Опитайте по-късно.');
    expect(sent.find(({ name }) => name === 'SendSampleMail')?.variables).toEqual({ kind: 'received', language: 'BG' });
  });
});
