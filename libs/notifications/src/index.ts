export { composeNotificationsApi, composeNotificationsWorker, type NotificationsApi } from './compose-notifications.ts';
export { checkMail } from './mail-check/check-mail.ts';
export { type Finding } from './mail-check/check-mail-domain.ts';
export { mailRoutes } from './http/mail-routes.ts';
export { notificationsSchema } from './notifications.schema.ts';
export { mailDegradation } from './observability/mail-degradation.ts';
export { notificationsPersonalData } from './queries/personal-data.ts';
export { notificationsConfig } from './notifications.config.ts';
export { vapidKeysOf } from './push/vapid-keys.ts';
