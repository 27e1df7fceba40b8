/** Minutes between two backups that a person may choose; 0 for none. */
export const BACKUP_MINUTES = [10, 30, 60, 0] as const
const USUAL = 30

/** The setting as it is stored → minutes; the usual 30 where it was never set or is not one of the choices. */
export const backupMinutes = (stored: string | undefined): number => BACKUP_MINUTES.find((minutes) => String(minutes) === stored) ?? USUAL
