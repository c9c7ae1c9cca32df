import { describe, expect, it, vi } from 'vitest';
import { bg } from '../i18n/bg/index.ts';
import { type KeyPress, actionOf, beginsPair, keyGroups, strokeOf } from './key-map.ts';
import { shownKeys } from './shown-keys.ts';

const press = (key: string, code: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...over,
});

describe('the keys of the console', () => {
  it('are the same under a Latin and a Cyrillic layout', () => {
    expect(strokeOf(press('j', 'KeyJ'))).toBe('j');
    expect(strokeOf(press('й', 'KeyJ'))).toBe('j');
    expect(strokeOf(press('Й', 'KeyJ', { shiftKey: true }))).toBe('Shift+j');
    expect(strokeOf(press('б', 'Slash'))).toBe('/');
    expect(strokeOf(press('Б', 'Slash', { shiftKey: true }))).toBe('?');
  });

  it('follow the letter where letters stand elsewhere', () => {
    expect(strokeOf(press('a', 'KeyQ'))).toBe('a');
    expect(strokeOf(press('?', 'Comma', { shiftKey: true }))).toBe('?');
  });

  it('leave the browser what is the browser’s', () => {
    expect(strokeOf(press('r', 'KeyR', { ctrlKey: true }))).toBeNull();
    expect(strokeOf(press('Enter', 'Enter', { ctrlKey: true }))).toBe('Ctrl+Enter');
  });

  it('open the field that finds everything under every layout, with Ctrl or ⌘', () => {
    expect(strokeOf(press('k', 'KeyK', { ctrlKey: true }))).toBe('Ctrl+k');
    expect(strokeOf(press('к', 'KeyK', { metaKey: true }))).toBe('Ctrl+k');
    expect(strokeOf(press('K', 'KeyK', { ctrlKey: true }))).toBe('Ctrl+k');
    expect(strokeOf(press('t', 'KeyK', { ctrlKey: true }))).toBeNull();
    expect(strokeOf(press('K', 'KeyK', { ctrlKey: true, shiftKey: true }))).toBeNull();
    expect(strokeOf(press('k', 'KeyK', { ctrlKey: true, altKey: true }))).toBeNull();
  });

  it('are written as they are on the keyboard of a Mac', () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0)');
    expect(shownKeys('Ctrl+k')).toEqual(['⌘', 'k']);
    vi.restoreAllMocks();
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Windows NT 10.0; Win64)');
    expect(shownKeys('Ctrl+k')).toEqual(['Ctrl', 'k']);
    vi.restoreAllMocks();
  });

  it('do not mind a capital lock', () => {
    expect(strokeOf(press('J', 'KeyJ'))).toBe('j');
  });

  it('mean one thing each', () => {
    const strokes = keyGroups.flatMap(({ entries }) => entries.flatMap((entry) => [...entry.strokes] as string[]));
    expect(new Set(strokes).size).toBe(strokes.length);
    expect(strokes.filter((stroke) => beginsPair(stroke))).toEqual([]);
    expect(actionOf('g i')).toBe('goInbox');
  });

  it('are all explained in the help', () => {
    for (const { group, entries } of keyGroups) {
      expect(bg.keys.group).toHaveProperty(group);
      for (const { action } of entries) {
        expect(bg.keys.action).toHaveProperty(action);
      }
    }
  });
});
