/** What the installation decides about accounts. */
export interface AccountSettings {
  /** roles that must have a second factor */
  readonly secondFactorRoles: readonly string[];
  readonly staffIdleMinutes: number;
  readonly staffSessionHours: number;
  /** whether staff sign in with passwords and mailed codes */
  readonly staffPasswords: boolean;
}
