/** Always tried first, so that the address of an open tab still holds after a restart. */
export const DEFAULT_PORT = 47474

/** Tried in order when no port was asked for. */
export const DEFAULT_PORTS: readonly number[] = Array.from({ length: 20 }, (_, n) => DEFAULT_PORT + n)
