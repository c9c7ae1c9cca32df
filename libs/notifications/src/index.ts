export { composeNotificationsApi, composeNotificationsWorker, type NotificationsApi } from './compose-notifications.ts';
export { wordedMails } from './kinds/mail-kind.ts';
export { checkMail } from './mail-check/check-mail.ts';
export { askMailServer } from './mail-check/ask-mail-server.ts';
export { type Finding } from './mail-check/check-mail-domain.ts';
export { mailRoutes } from './http/mail-routes.ts';
export { mailsAsTheyAre } from './queries/delivery-row.ts';
export { deliveryChannel, notificationsSchema } from './notifications.schema.ts';
export {
  type OutsideDeliveryState,
  outsideDeliveries,
  OutsideMails,
  type OutsideReport,
} from './outside/outside-mails.ts';
export { resendDelivery } from './commands/resend-delivery.ts';
export { mailedSignal } from './queries/mailed-signal.ts';
export { type BounceOutcome, noteBounce } from './commands/note-bounce.ts';
export { addressOf } from './smtp/mail-sender.ts';
export { mailDegradation } from './observability/mail-degradation.ts';
export { countOldMails, emptyOldMails, forgetInNotifications } from './accept/forget.ts';
export { notificationsPersonalData } from './queries/personal-data.ts';
export { notificationsConfig } from './config/notifications.config.ts';
export { countDevices } from './push/push-subscriptions.ts';
export { vapidKeysOf } from './push/vapid-keys.ts';
export { forgetLetterAnswers, LetterAnswers } from './outside/letter-answers.ts';
