export {
  composeNotificationsApi,
  composeNotificationsWorker,
  type NotificationsApi,
  type NotificationsDeps,
  type NotificationsWorker,
} from './compose-notifications.ts';
export { type DeliveryState } from './domain/delivery.ts';
export { type MailRoutesParts, mailRoutes } from './http/mail-routes.ts';
export { type MailKind } from './kinds/mail-kind.ts';
export { Delivery, DeliveryAttempt } from './entities/delivery.entity.ts';
export { type MonthlyReport, type MonthlyReportSource } from './figures/monthly-mails.ts';
export { DeliveryStateEnum, DeliveryType } from './graphql/delivery.types.ts';
export { mailJobs } from './jobs/mail-jobs.ts';
export { notificationsSchema } from './notifications.schema.ts';
export { mailDegradation } from './observability/mail-degradation.ts';
export { oldestUnsentSeconds } from './observability/mail-metrics.ts';
export { notificationsPersonalData } from './queries/personal-data.ts';
export { type NotificationsConfig, notificationsConfig } from './notifications.config.ts';
