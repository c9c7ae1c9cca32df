import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ConfigToken } from '@ionic/angular/common';
import { provideGraphql, provideTranslations } from '@ns/web';
import { stubServer } from '@ns/web/testing';
import { describe, expect, it } from 'vitest';
import { dictionaries } from '../../i18n/index.ts';
import { Lately } from './lately.ts';

async function setUp() {
  // No answer: the server cannot be reached.
  stubServer({});
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideGraphql(),
      provideTranslations(dictionaries),
      { provide: ConfigToken, useValue: {} },
    ],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Lately);
  const host = fixture.nativeElement as HTMLElement;
  return { fixture, room: () => parseFloat(getComputedStyle(host).minHeight) || 0 };
}

describe('the news of the municipality', () => {
  it('keep their room from the moment in which they are there until the server cannot be reached', async () => {
    const { fixture, room } = await setUp();
    expect(room()).toBeGreaterThan(0);
    await fixture.whenStable();
    await expect.poll(room).toBe(0);
  });
});
