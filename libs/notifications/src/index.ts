export { composeNotificationsApi, composeNotificationsWorker, type NotificationsApi } from './compose-notifications.ts';
export { mailRoutes } from './http/mail-routes.ts';
export { notificationsSchema } from './notifications.schema.ts';
export { mailDegradation } from './observability/mail-degradation.ts';
export { notificationsPersonalData } from './queries/personal-data.ts';
export { notificationsConfig } from './notifications.config.ts';
export { countDevices } from './push/push-subscriptions.ts';
export { vapidKeysOf } from './push/vapid-keys.ts';
