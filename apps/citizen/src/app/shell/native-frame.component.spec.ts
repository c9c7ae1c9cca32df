import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Platform } from '@ionic/angular/platform';
import { expect, it } from 'vitest';
import { Appearance } from '../page/appearance.ts';
import { type FramePlugins, NativeFrame } from './native-frame.ts';

@Component({ selector: 'ns-some-page', template: '' })
class SomePage {}

it('leaves the app from its first page alone, follows the colours and lets a sent report be felt', async () => {
  const done: string[] = [];
  const note = (text: string) => Promise.resolve(void done.push(text));
  const plugins: FramePlugins = {
    app: { exitApp: () => note('left') },
    haptics: { notification: (options) => note(`felt ${String(options?.type)}`) },
    keyboard: { setStyle: () => note('keyboard') },
    statusBar: { setStyle: ({ style }) => note(`bar ${style}`) },
  };
  const scheme = signal<'light' | 'dark'>('light');
  let back: () => void = () => undefined;
  const backButton = { subscribeWithPriority: (_priority: number, pressed: () => void) => (back = pressed) };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', component: SomePage }]),
      { provide: Platform, useValue: { backButton } },
      { provide: Appearance, useValue: { scheme } },
    ],
  });
  let isDeep = true;
  await TestBed.inject(NativeFrame).begin({ canGoBack: () => isDeep }, Promise.resolve(plugins));
  TestBed.tick();
  scheme.set('dark');
  TestBed.tick();
  expect(done.splice(0)).toEqual(['bar LIGHT', 'bar DARK']);

  back();
  expect(done).toEqual([]);
  isDeep = false;
  back();
  expect(done.splice(0)).toEqual(['left']);

  await TestBed.inject(Router).navigateByUrl('/report?step=photos');
  expect(done).toEqual([]);
  await TestBed.inject(Router).navigateByUrl('/report/sent/018f');
  expect(done).toEqual(['felt SUCCESS']);
});
