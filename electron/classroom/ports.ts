/** Always tried first, so that the address of an open tab still holds after a restart. */
export const DEFAULT_PORT = 47474

/** Tried in order when no port was asked for. */
export const DEFAULT_PORTS: readonly number[] = twentyFrom(DEFAULT_PORT)

/** The same for the door of a class: beside the owner's own, and for a phone the same after a restart. */
export const CLASS_PORTS: readonly number[] = twentyFrom(47480)

function twentyFrom(first: number): readonly number[] {
  return Array.from({ length: 20 }, (_, n) => first + n)
}
