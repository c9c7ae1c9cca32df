import type { PaletteColour } from '@ns/municipality';
import { languageOf, queryTexts, sameText } from '@ns/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type BounceOutcome, noteBounce } from '../commands/note-bounce.ts';
import { stopFollowing } from '../commands/stop-following.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { setWanted } from '../preferences/mail-refusals.ts';
import type { UnsubscribeLinks, UnsubscribeRequest } from '../preferences/unsubscribe-links.ts';
import { mailPalette } from '../templates/mail-palette.ts';
import { stopFollowingPage, type StopFollowingStep } from './stop-following-page.ts';
import { unsubscribePage, type UnsubscribeStep } from './unsubscribe-page.ts';

export interface MailRoutesNeeds extends Needs<'database' | 'logger' | 'stopFollowingLinks'> {
  readonly unsubscribeLinks: UnsubscribeLinks;
  /** the municipality's, as it is now */
  readonly colour: () => PaletteColour;
  /** undefined: reports are not taken here */
  readonly bounceSecret: string | undefined;
}

/** A report with a whole mail of ours inside is far smaller. */
const largestReport = 1024 * 1024;
const largestForm = 4 * 1024;
const answers: Readonly<Record<BounceOutcome, { readonly status: number }>> = {
  noted: { status: 200 },
  ignored: { status: 200 },
  unreadable: { status: 422 },
};

/**
 * Takes returned mails at `/mail/bounces` and serves `/mail/unsubscribe` and `/mail/stop-following`. Mounted apart,
 * because the bodies are no JSON.
 */
export function mailRoutes(app: FastifyInstance, needs: MailRoutesNeeds, done: () => void): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.post(
    '/mail/bounces',
    { bodyLimit: largestReport, onRequest: (request, reply) => admitReporter(request, reply, needs.bounceSecret) },
    async (request, reply) => {
      const result = Buffer.isBuffer(request.body) ? await noteBounce(needs, { raw: request.body }) : 'unreadable';
      return reply.code(answers[result].status).send({ result });
    },
  );
  app.get('/mail/unsubscribe', (request, reply) =>
    show(request, reply, unsubscribeOf(request, needs) ? 'ask' : 'unknown', needs),
  );
  app.post('/mail/unsubscribe', { bodyLimit: largestForm }, async (request, reply) => {
    const unsubscribe = unsubscribeOf(request, needs);
    // Mail programs send `List-Unsubscribe=One-Click` (RFC 8058), our own page says which way.
    const wanted =
      Buffer.isBuffer(request.body) && new URLSearchParams(request.body.toString('utf8')).get('choice') === 'on';
    const done = unsubscribe !== undefined && (await setWanted(needs.database.fork(), unsubscribe, wanted));
    return show(request, reply, done ? (wanted ? 'on' : 'off') : 'unknown', needs);
  });
  app.get('/mail/stop-following', (request, reply) =>
    showStop(request, reply, needs.stopFollowingLinks.read(tokenOf(request)) ? 'ask' : 'unknown', needs),
  );
  // Our own page and mail programs (RFC 8058) ask for the same: no more mails.
  app.post('/mail/stop-following', { bodyLimit: largestForm }, async (request, reply) =>
    showStop(request, reply, (await stopFollowing(needs, { token: tokenOf(request) })) ? 'done' : 'unknown', needs),
  );
  done();
}

/** Only who knows the secret may report; without one there is no such address. */
async function admitReporter(request: FastifyRequest, reply: FastifyReply, secret: string | undefined): Promise<void> {
  const presented = request.headers['x-bounce-secret'];
  if (secret === undefined) {
    await reply.code(404).send({ error: 'not found' });
  } else if (typeof presented !== 'string' || !sameText(secret, presented)) {
    await reply.code(403).send({ error: 'forbidden' });
  }
}

function unsubscribeOf(request: FastifyRequest, { unsubscribeLinks }: MailRoutesNeeds): UnsubscribeRequest | undefined {
  return unsubscribeLinks.read(tokenOf(request));
}

function tokenOf(request: FastifyRequest): string {
  return queryTexts(request.query, ['token'])?.token ?? '';
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  step: UnsubscribeStep,
  needs: MailRoutesNeeds,
): FastifyReply {
  const page = unsubscribePage(
    step,
    unsubscribeOf(request, needs)?.topic,
    languageOf(request.headers['accept-language']),
    mailPalette[needs.colour()],
  );
  return send(reply, page, step === 'unknown');
}

function showStop(
  request: FastifyRequest,
  reply: FastifyReply,
  step: StopFollowingStep,
  needs: MailRoutesNeeds,
): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  return send(reply, stopFollowingPage(step, language, mailPalette[needs.colour()]), step === 'unknown');
}

function send(reply: FastifyReply, page: string, isUnknown: boolean): FastifyReply {
  return reply
    .code(isUnknown ? 404 : 200)
    .type('text/html; charset=utf-8')
    .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    .send(page);
}
