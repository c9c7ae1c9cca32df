/** Whether this process takes new work, apart from whether it could. */
export class Readiness {
  private draining = false;

  /** Whether it lets what it has run to its end and wants nothing new. */
  get isDraining(): boolean {
    return this.draining;
  }

  /** From now on `/health/ready` answers 503 with `draining`; there is no way back. */
  drain(): void {
    this.draining = true;
  }
}
