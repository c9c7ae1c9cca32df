import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ionicons from 'ionicons/icons';
import { describe, expect, it } from 'vitest';
import { coreIcons } from './core-icons.ts';

const ours: Readonly<Record<string, keyof typeof ionicons>> = {
  add: 'addOutline',
  back: 'arrowBackOutline',
  danger: 'warningOutline',
  done: 'checkmarkCircle',
  hide: 'eyeOffOutline',
  home: 'homeOutline',
  information: 'informationCircleOutline',
  list: 'listOutline',
  offline: 'cloudOfflineOutline',
  open: 'chevronForwardOutline',
  person: 'personOutline',
  place: 'locationOutline',
  report: 'documentTextOutline',
  search: 'searchOutline',
  show: 'eyeOutline',
  time: 'timeOutline',
};

describe('core icons', () => {
  it.each(Object.keys(coreIcons))('%s is drawn as ionicons draws it', (name) => {
    const original = ionicons[ours[name] ?? 'add'];
    expect(original.slice(original.indexOf('>') + 1, -'</svg>'.length)).toBe(coreIcons[name]);
  });

  it('have lines that are seen, those with a width of their own too', () => {
    const styles = readFileSync(join(import.meta.dirname, '../../styles/pieces.css'), 'utf8');
    expect(/\.ionicon-fill-none \{([^}]*)\}/.exec(styles)?.[1]).toContain('stroke: currentcolor');
  });
});
