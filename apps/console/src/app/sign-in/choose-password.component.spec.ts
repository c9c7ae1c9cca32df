import { Location } from '@angular/common';
import { SpyLocation } from '@angular/common/testing';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { ActivatedRoute, convertToParamMap } from '@angular/router';
import { BehaviorSubject, of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { ChoosePassword } from './choose-password.ts';

/** The page at an address, and what its form sends. */
async function open(address: string) {
  const [path = '', query = ''] = address.split('#', 1)[0]?.split('?') ?? [];
  const fragment = new BehaviorSubject(address.split('#')[1] ?? null);
  const queryParamMap = convertToParamMap(Object.fromEntries(new URLSearchParams(query)));
  const route = {
    url: of([{ path: path.split('/').at(-1) }]),
    fragment,
    queryParamMap: of(queryParamMap),
    snapshot: { fragment: fragment.value, queryParamMap },
  };
  const location = new SpyLocation();
  location.setInitialPath(address);
  TestBed.overrideProvider(ActivatedRoute, { useValue: route });
  TestBed.overrideProvider(Location, { useValue: location });
  const shown = await showForm(ChoosePassword, { ResetPassword: () => ({ resetPassword: { message: 'x' } }) });
  const save = async () => {
    await (await shown.loader.getHarness(MatInputHarness)).setValue('Дълга-парола-7');
    await (await shown.loader.getHarness(MatButtonHarness.with({ selector: '[type=submit]' }))).click();
    return shown.sent.filter(({ name }) => name === 'ResetPassword').map(({ variables }) => variables['token']);
  };
  return { save, fragment, present: () => location.path() };
}

describe('the link for a new password', () => {
  it('has its token after #, and the page sends it with the password', async () => {
    const page = await open('/reset#token=a.b');
    expect(await page.save()).toEqual(['a.b']);
    expect(page.present()).toBe('/reset#token=a.b');
  });

  it('of an older mail leaves no token in the query, and works', async () => {
    const page = await open('/reset?token=a.b&x=1');
    expect(page.present()).toBe('/reset?x=1#token=a.b');
    expect(await page.save()).toEqual(['a.b']);
  });

  it('that is opened on the same page takes the place of the one before', async () => {
    const page = await open('/reset#token=a.b');
    page.fragment.next('token=c.d');
    expect(await page.save()).toEqual(['c.d']);
  });
});
