import { createLogger } from '@ns/platform';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AnswerBudget } from '../graphql/answer-budget.ts';
import type { ServerContext } from '../graphql/api-context-factory.ts';
import { selectionKey, SelectionRenderer } from './selection-renderer.ts';
import { sharedViewer } from './shared-viewer.ts';

const schema = buildSchema(`
  type Query { ok: Boolean }
  type Event { cursor: String! title: String mine: Boolean }
  type Subscription { events(after: String, filter: String): Event! }
`);
const viewer = {
  kind: 'account',
  id: 'a',
  sessionId: 's',
  role: 'CLERK',
  departments: ['op_kd'],
  language: 'BG',
} as const;
const operation = (source: string, variableValues: Record<string, unknown> = {}) => ({
  args: { schema, document: parse(source), variableValues },
  language: 'BG' as const,
});
const key = (source: string, variables?: Record<string, unknown>) => selectionKey(operation(source, variables));
const plain = 'subscription ($after: String, $filter: String) { events(after: $after, filter: $filter) { cursor } }';

describe('the key of a selection', () => {
  it('is equal whatever the cursor at which a subscription begins, and however the text is laid out', () => {
    const spaced = plain.replaceAll(' ', '\n ');
    expect(key(plain, { after: '1', filter: 'a' })).toBe(key(spaced, { filter: 'a', after: '2' }));
  });

  it('differs by selection, other variables and language', () => {
    const keys = [
      key(plain, { filter: 'a' }),
      key(plain, { filter: 'b' }),
      key(plain.replace('{ cursor }', '{ cursor title }'), { filter: 'a' }),
      selectionKey({ ...operation(plain, { filter: 'a' }), language: 'EN' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('holds a cursor variable that something else uses, too', () => {
    const twice = 'subscription ($after: String) { events(after: $after, filter: $after) { cursor } }';
    expect(key(twice, { after: '1' })).not.toBe(key(twice, { after: '2' }));
  });
});

describe('a rendered message', () => {
  const renderer = (source: string, mine: (id: () => string) => unknown = () => null) =>
    new SelectionRenderer({
      ...operation(source),
      args: {
        ...operation(source).args,
        fieldResolver: (root: Record<string, unknown>, _args, { viewer: asking }: ServerContext, info) => {
          if (info.fieldName === 'mine') {
            return mine(() => (asking.kind === 'account' ? asking.id : ''));
          }
          if (info.fieldName === 'events') {
            return { cursor: root['cursor'] };
          }
          return root[info.fieldName];
        },
      },
      requestId: 'r',
      logger: createLogger('test', 'silent'),
      contextFor: (asking) => ({ viewer: asking, answer: new AnswerBudget(1_000) }) as unknown as ServerContext,
    });
  const render = (by: SelectionRenderer) => by.render([{ kind: 'resync', cursor: '7' }], viewer);

  it('is none while the database is away: half an event would count as received', async () => {
    const away = Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });
    const fails = (cause: Error) =>
      render(
        renderer('subscription { events { cursor mine } }', () => {
          throw cause;
        }),
      );
    await expect(fails(away)).rejects.toBe(away);
    // What fails for another reason fails again: the rest of the message is sent, and the subscription goes on.
    const { frames } = await fails(new Error('a fault'));
    expect(JSON.parse(frames[0]?.payload.toString() ?? '')).toMatchObject({
      data: { events: { cursor: '7', mine: null } },
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
  });

  it('is the JSON text of the execution result', async () => {
    const { frames, isPersonal } = await render(renderer('subscription { events { cursor title } }'));
    expect(frames.map(({ payload }) => JSON.parse(payload.toString()) as unknown)).toEqual([
      { data: { events: { cursor: '7', title: null } } },
    ]);
    expect(isPersonal).toBe(false);
  });

  it('is personal when a field reads the account of the viewer', async () => {
    const personal = renderer('subscription { events { cursor mine } }', (id) => id() === 'a');
    expect((await render(personal)).isPersonal).toBe(true);
  });

  it('is the last one when the event cannot be read; the error is masked', async () => {
    const failing = renderer('subscription { events { cursor mine } }', () => {
      throw new Error('secret detail');
    });
    const { frames } = await render(failing);
    // `mine` may be null, so a part of the event is still there.
    expect(frames[0]?.isLast).toBe(false);
    expect(frames[0]?.payload.toString()).not.toContain('secret detail');
    const [broken] = (
      await renderer('subscription { events { cursor } }').render(
        [{ kind: 'resync', cursor: null as unknown as string }],
        viewer,
      )
    ).frames;
    expect(broken?.isLast).toBe(true);
  });
});

describe('a shared viewer', () => {
  it('gives the rights without becoming personal', () => {
    const { viewer: shared, isPersonal } = sharedViewer(viewer);
    expect([shared.role, shared.departments, shared.language]).toEqual(['CLERK', ['op_kd'], 'BG']);
    expect(isPersonal()).toBe(false);
    expect(shared.sessionId).toBe('s');
    expect(isPersonal()).toBe(true);
  });
});
