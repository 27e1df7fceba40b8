/** Raised when a message changes its meaning; client and host must agree. Here, not in `messages.ts`, so that pages need no zod. */
export const PROTOCOL_VERSION = 1
