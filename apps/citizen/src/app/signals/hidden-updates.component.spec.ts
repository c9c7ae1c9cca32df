import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { HiddenUpdates } from './hidden-updates.ts';

async function setUp(texts: readonly string[]) {
  let listed = texts.map((text, at) => ({
    __typename: 'OwnUpdate',
    id: `u${String(at)}`,
    text,
    at: '2026-11-24T10:00:00Z',
    stateLabel: 'Показва се',
  }));
  const sent = stubServer({
    MyHiddenUpdates: () => ({ myHiddenUpdates: listed }),
    WithdrawPublicUpdate: ({ id }: { readonly id: string }) => {
      listed = listed.filter((update) => update.id !== id);
      return { withdrawPublicUpdate: { __typename: 'PublicUpdateWithdrawn', id } };
    },
  });
  TestBed.configureTestingModule({
    providers: [provideGraphql(), provideTranslations(dictionaries), { provide: ConfigToken, useValue: {} }],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(HiddenUpdates);
  const host = fixture.nativeElement as HTMLElement;
  const text = async () => (await fixture.whenStable(), host.textContent);
  return { host, sent, text };
}

describe('own updates on reports that are no longer public', () => {
  it('are withdrawn one by one, and then the card is gone', async () => {
    const { host, sent, text } = await setUp(['Още тече.', 'И днес.']);
    await expect.poll(text).toContain('Още тече.');
    for (const left of [1, 0]) {
      host.querySelector<HTMLElement>('ion-button')?.click();
      await expect.poll(async () => (await text(), host.querySelectorAll('li').length)).toBe(left);
    }
    expect(sent.filter(({ name }) => name === 'WithdrawPublicUpdate').map(({ variables }) => variables['id'])).toEqual([
      'u0',
      'u1',
    ]);
    expect(await text()).toContain('Новината Ви е оттеглена.');
    expect(host.querySelector('section')).toBeNull();
  });

  it('take no room where there are none', async () => {
    const { sent, text } = await setUp([]);
    await expect.poll(() => sent.length).toBe(1);
    expect((await text()).trim()).toBe('');
  });
});
