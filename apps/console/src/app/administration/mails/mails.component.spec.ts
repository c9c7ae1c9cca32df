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
  takesWords: kind === 'received',
  ownWordsTexts: kind === 'received' ? [{ __typename: 'LocalizedText', tag: 'bg', text: 'Приемна: вторник.' }] : [],
});
const samples = (variables: { language: string }) => ({
  mailSamples: [
    sample('received', `Приехме ${variables.language}`),
    sample('resolved', `Изпълнен ${variables.language}`),
  ],
  municipality: { __typename: 'Municipality', version: 7 },
});
const show = async (answer: object) => {
  const form = await showForm(Mails, {
    MailSamples: samples,
    SendSampleMail: () => ({ sendSampleMail: answer }),
    MailPreview: ({ words }: { words: string }) => ({ mailPreview: sample('received', `Проба: ${words}`) }),
    SaveMailWords: () => ({ saveMailWords: answer }),
  });
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
    host.querySelector<HTMLElement>('section .ns-apart button')?.click();
    await expect.poll(() => host.querySelector('ns-problem')?.textContent).toContain('Опитайте по-късно.');
    expect(sent.find(({ name }) => name === 'SendSampleMail')?.variables).toEqual({ kind: 'received', language: 'BG' });
  });

  const write = (host: HTMLElement, text: string) => {
    const area = host.querySelector<HTMLTextAreaElement>('ns-mail-words textarea');
    if (area) {
      area.value = text;
      area.dispatchEvent(new Event('input'));
    }
  };
  const words = (host: HTMLElement) => host.querySelector<HTMLTextAreaElement>('ns-mail-words textarea')?.value;
  const frame = (host: HTMLElement) => host.querySelector('iframe')?.srcdoc;

  it('hold words of the municipality, which are seen in the mail before they are saved', async () => {
    const { host, sent } = await show({ __typename: 'Municipality', version: 8 });
    await expect.poll(() => words(host)).toBe('Приемна: вторник.');
    write(host, 'Приемна: сряда.');
    host.querySelector<HTMLElement>('ns-mail-words button[type=button]')?.click();
    await expect.poll(() => frame(host)).toContain('Проба: Приемна: сряда.');
    expect(host.querySelector('[role=status]')?.textContent).toContain('още не са запазени');
    host.querySelector<HTMLElement>('ns-mail-words button[type=submit]')?.click();
    await expect
      .poll(() => sent.find(({ name }) => name === 'SaveMailWords')?.variables)
      .toEqual({
        input: {
          kind: 'received',
          ownWordsTexts: [
            { tag: 'bg', text: 'Приемна: сряда.' },
            { tag: 'en', text: '' },
          ],
          version: 7,
        },
      });
    await expect.poll(() => frame(host)).toContain('Приехме BG');
  });

  it('keep what was written while another mail is looked at; a mail to staff takes no words', async () => {
    const { host, fixture } = await show({});
    await expect.poll(() => words(host)).toBe('Приемна: вторник.');
    write(host, 'Приемна: петък.');
    await fixture.whenStable();
    const kinds = host.querySelectorAll<HTMLElement>('[data-testid=mail-kind]');
    kinds[1]?.click();
    await fixture.whenStable();
    expect(host.querySelector('ns-mail-words')).toBeNull();
    kinds[0]?.click();
    await fixture.whenStable();
    await expect.poll(() => words(host)).toBe('Приемна: петък.');
  });
});
