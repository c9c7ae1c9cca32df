import { textOf } from '../texts/index.ts';
import type { Problem } from './problem.ts';
import { hasLooseBrace, readyTextFields, unknownFields } from './ready-text-fields.ts';

const longestTitle = 120;
/** As long as the public text of a step may be. */
const longestText = 4000;

/** What is wrong with title and text of a ready text; both already without spaces around. */
export function wordProblems({ title, text }: { readonly title: string; readonly text: string }): readonly Problem[] {
  return [...titleProblems(title), ...textProblems(text)];
}

function titleProblems(title: string): readonly Problem[] {
  if (title === '') {
    return [{ path: 'title', message: textOf('titleNeeded') }];
  }
  if (title.length > longestTitle) {
    return [{ path: 'title', message: tooLong(longestTitle) }];
  }
  return [];
}

function textProblems(text: string): readonly Problem[] {
  if (text === '') {
    return [{ path: 'text', message: textOf('textNeeded') }];
  }
  const unknown = unknownFields(text)
    .map((field) => `{${field}}`)
    .join(', ');
  const known = readyTextFields.map((field) => `{${field}}`).join(' ');
  return [
    ...(text.length > longestText ? [{ path: 'text', message: tooLong(longestText) }] : []),
    ...(unknown
      ? [
          {
            path: 'text',
            message: textOf('unknownField', { unknown, known }),
          },
        ]
      : []),
    ...(hasLooseBrace(text)
      ? [
          {
            path: 'text',
            message: textOf('unpairedBrace'),
          },
        ]
      : []),
  ];
}

function tooLong(most: number): Problem['message'] {
  return textOf('tooLong', { most });
}
