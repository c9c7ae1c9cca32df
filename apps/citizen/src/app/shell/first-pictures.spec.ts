import * as ionicons from 'ionicons/icons';
import { describe, expect, it } from 'vitest';
import { firstPictures } from './first-pictures';

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
  report: 'documentTextOutline',
  search: 'searchOutline',
  show: 'eyeOutline',
  time: 'timeOutline',
};

describe('the pictures of the first page', () => {
  it.each(Object.keys(firstPictures))('%s is drawn as ionicons draws it', (name) => {
    const original = ionicons[ours[name] ?? 'add'];
    expect(original.slice(original.indexOf('>') + 1, -'</svg>'.length)).toBe(firstPictures[name]);
  });
});
